import pytest
from tests.language_search.relevance import measure, corpus
from language_search.engines.relational import rescoring
from django.db import connection
pytestmark = pytest.mark.django_db

def test_rel(tmp_path, monkeypatch):
    if connection.vendor=="sqlite":
        from language_search.engines.sqlite import SQLiteEngine as E
    else:
        from language_search.engines.postgresql import PostgreSQLEngine as E
    e=E("rel"); e.reset()
    readers={h: measure.analyser(with_thesaurus=h) for h in (False,True)}
    measure.fill(e, readers[False])
    def show(label):
        print(label, *["%.3f"%measure.mean(measure.outcomes(e, readers[h], s)) for h in (False,True) for s in ("tuning","looked_at","unseen")])
    for n in (60,400):
        monkeypatch.setattr(rescoring,"RESCORED",n); show(n)
    monkeypatch.setattr(E,"_needs_rescoring",lambda self,q: True)
    for n in (60,400):
        monkeypatch.setattr(rescoring,"RESCORED",n); show(n)
    print(e.count())
