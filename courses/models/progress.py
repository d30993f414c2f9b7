"""What a learner said about her own way through a training.

Rows hang on content keys (translation key of the page, id of the part), not on pages: a module begun in Dutch goes on
in English, and an edited or moved page loses nobody's progress. Deliberately absent: when she opened what, how long
she looked, what she answered, and anything like a score.
"""

from django.db import models
from django.utils.translation import gettext_lazy as _

from ..domain.progress import PartState
from ..enums import Confidence, EstimateMoment

PART_STATES = [(PartState.DONE.value, _("done")), (PartState.SKIPPED.value, _("skipped for now"))]


class PartProgress(models.Model):
    """ "Done with this part" or "skip for now", as she said it herself.

    Privacy: learning progress of one member; seen by her alone. Erased with the member.
    """

    member = models.ForeignKey("lc_community.Member", on_delete=models.CASCADE, related_name="part_progress")
    page_key = models.UUIDField()
    part_id = models.CharField(max_length=36)
    state = models.CharField(max_length=10, choices=PART_STATES)
    revision_id = models.BigIntegerField(
        null=True, help_text="The revision she had before her: later changes can be shown to her."
    )
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "page_key", "part_id"], name="one_state_per_part"),
        ]


class SelfEstimate(models.Model):
    """How sure she feels, before and after a training.

    Privacy: opinion of one member about herself; seen by her alone, in no report. Erased with the member.
    """

    member = models.ForeignKey("lc_community.Member", on_delete=models.CASCADE, related_name="self_estimates")
    course_key = models.UUIDField()
    topic = models.SlugField(max_length=60)
    moment = models.CharField(max_length=10, choices=EstimateMoment.choices)
    value = models.PositiveSmallIntegerField(choices=Confidence.choices)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["member", "course_key", "topic", "moment"], name="one_estimate_per_topic_and_moment"
            ),
        ]
