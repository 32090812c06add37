"""The commands of the command line, each a plain function that imports what it needs when it is called."""
