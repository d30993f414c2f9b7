"""Pictures, files, and what is to be seen or heard elsewhere."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

MEDIA = _("Pictures, files and links")


class IllustrationBlock(blocks.StructBlock):
    """A picture. Either it says something, and then in words too, or it is decoration."""

    image = ImageChooserBlock(label=_("Picture"))
    alt_text = blocks.CharBlock(
        label=_("What the picture shows"),
        required=False,
        default="",
        help_text=_("For readers who cannot see the picture. Leave this empty only if the picture is decoration."),
    )
    decorative = blocks.BooleanBlock(label=_("Decoration only"), required=False)
    caption = blocks.CharBlock(label=_("Caption"), required=False, default="")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if not cleaned["alt_text"] and not cleaned["decorative"]:
            message = _("Describe the picture, or tick “Decoration only”.")
            raise StructBlockValidationError(block_errors={"alt_text": ValidationError(message)})
        return cleaned

    class Meta:
        template = "lc_community/blocks/illustration.html"
        icon = "image"
        label = _("Picture")
        description = _("A picture, with a description for readers who cannot see it.")
        label_format = "{alt_text}"
        group = MEDIA


class DownloadBlock(blocks.StructBlock):
    """A file to download."""

    document = DocumentChooserBlock(label=_("File"))
    title = blocks.CharBlock(
        label=_("Title"), required=False, default="", help_text=_("Leave this empty to use the file's own title.")
    )

    class Meta:
        template = "lc_community/blocks/download.html"
        icon = "download"
        label = _("Download")
        description = _("A file to download.")
        label_format = "{title}"
        group = MEDIA


class MediaLinkBlock(blocks.StructBlock):
    """A video or podcast elsewhere, as a link that says what awaits the reader.

    Never embedded: a frame from elsewhere would tell a third party who looks at what.
    """

    kind = blocks.ChoiceBlock(
        label=_("Kind"), choices=[("video", _("Video")), ("podcast", _("Podcast"))], default="video"
    )
    title = blocks.CharBlock(label=_("Title"))
    url = blocks.URLBlock(label=_("Address"))
    minutes = blocks.IntegerBlock(label=_("Length in minutes"), min_value=1, required=False)
    captions = blocks.CharBlock(
        label=_("Subtitles or transcript"), default="", help_text=_("For example: Dutch subtitles; no transcript.")
    )
    why = blocks.CharBlock(label=_("Why watch or listen"), required=False, default="")

    class Meta:
        template = "lc_community/blocks/media_link.html"
        icon = "media"
        label = _("Video or podcast (link)")
        description = _("A link to another site that says how long it takes and whether there are subtitles.")
        label_format = "{title}"
        group = MEDIA
        preview_value = {
            "kind": "podcast",
            "title": "In gesprek",
            "url": "https://www.example.org/",
            "minutes": 25,
            "captions": "Uitgeschreven tekst op de pagina",
            "why": "Hoor hoe een jongerenwerker vragen stelt.",
        }
