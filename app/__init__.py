"""How do we answer? Facts, rules, writers, guard, answer; chat, command line, HTTP."""
