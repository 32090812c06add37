"""What is asked? From a turn and what was found to the kind of question it is."""
