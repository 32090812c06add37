"""When something was, for how long, and how old somebody is."""
