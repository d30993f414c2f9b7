"""Wagtail search that understands Dutch and English: one analyser, several engines, behind Wagtail's own search API."""
