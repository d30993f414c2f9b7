from .glossary import GlossaryTerm
from .member import Member
from .reference import Organisation, Profession, ProfessionName

__all__ = ["GlossaryTerm", "Member", "Organisation", "Profession", "ProfessionName"]
