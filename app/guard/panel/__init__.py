"""Claims on the panel: did its members agree?"""
