"""Fold the turns of a conversation into one presentation: facts accumulate, corrections win, answers meet the question asked."""

from app.conversation.understand import Understood, understand

__all__ = ["Understood", "understand"]
