"""Of what is a claim made: whose words, which study, which edition, denied or not."""
