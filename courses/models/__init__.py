from .going_on import GoingOn
from .progress import PartProgress, SelfEstimate

__all__ = ["GoingOn", "PartProgress", "SelfEstimate"]
