"""What is said? From the plan to the composed answer with its sources."""
