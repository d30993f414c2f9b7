"""Content blocks that any app's pages may use. One file a family; each has template, icon, label, group, preview."""

from .callouts import CalloutBlock, FactBlock, QuoteBlock
from .media import DownloadBlock, IllustrationBlock, MediaLinkBlock
from .structure import AccordionBlock, TableBlock
from .text import CleanRichTextBlock, HeadingBlock, TermBlock

__all__ = [
    "AccordionBlock",
    "CalloutBlock",
    "CleanRichTextBlock",
    "DownloadBlock",
    "FactBlock",
    "HeadingBlock",
    "IllustrationBlock",
    "MediaLinkBlock",
    "QuoteBlock",
    "TableBlock",
    "TermBlock",
]
