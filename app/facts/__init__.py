"""Read the patient: facts with their evidence, from a conversation."""
