"""The blocks of a module. `parts` is the whole; the families have a file each."""

from .arranging import MatchQuestionBlock, OrderQuestionBlock
from .exercises import ChoiceQuestionBlock, ExerciseBlock, TrueFalseQuestionBlock
from .parts import ModuleStreamBlock, PartBlock, content_blocks
from .practice import GoingOnBlock, PracticeCaseBlock, SelfEstimateBlock
from .slots import ProfessionCodesBlock, ProfessionSlotBlock

__all__ = [
    "ChoiceQuestionBlock",
    "ExerciseBlock",
    "GoingOnBlock",
    "MatchQuestionBlock",
    "ModuleStreamBlock",
    "OrderQuestionBlock",
    "PartBlock",
    "PracticeCaseBlock",
    "ProfessionCodesBlock",
    "ProfessionSlotBlock",
    "SelfEstimateBlock",
    "TrueFalseQuestionBlock",
    "content_blocks",
]
