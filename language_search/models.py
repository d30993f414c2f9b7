"""Tables beside the index: what still has to be indexed, and which words may be suggested.

Never put text of documents here. The index itself is disposable and lives with its engine; these tables are the part
that has to survive together with the site's content.
"""

from __future__ import annotations

from django.db import models


class IndexJob(models.Model):
    """One object that has changed since the index was written: the outbox.

    Written in the transaction of the change, so that a rollback takes it along and a crash leaves it. It names the
    object only; the text is read when the job is done, so that the index holds what was saved last.

    Privacy: which object changed and when, never who changed it. The row goes when the index holds the change.
    """

    index = models.CharField(max_length=100)
    model = models.CharField(max_length=200)
    object_id = models.CharField(max_length=255)
    # Forget the object even if it still exists.
    remove = models.BooleanField(default=False)
    # While an index is being rebuilt, jobs are done on the old one and kept for the new one.
    applied = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["index", "applied", "id"], name="language_search_job_queue")]

    def __str__(self) -> str:
        return f"{self.model}:{self.object_id}"


class VocabularyWord(models.Model):
    """A word that readers may be offered as a correction, and in how many public documents it occurs.

    Filled from what anonymous readers or all members may see, never from the rest: a rare name offered as a
    correction would give away what it was read from.

    Privacy: single words of published texts, without where they stand. Nothing about members.
    """

    index = models.CharField(max_length=100)
    locale = models.CharField(max_length=20)
    word = models.CharField(max_length=100)
    documents = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["index", "locale", "word"], name="language_search_word_once"),
        ]

    def __str__(self) -> str:
        return self.word


class IndexState(models.Model):
    """How an index that lives in this database was built: without a row it was never built to the end.

    Privacy: no personal data.
    """

    index = models.CharField(max_length=100, unique=True)
    fingerprint = models.CharField(max_length=200)
    built_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return self.index
