"""The course of the complaint: new or worse, long-standing, unchanged."""
