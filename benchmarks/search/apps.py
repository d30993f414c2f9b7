from django.apps import AppConfig


class SearchBenchmarkConfig(AppConfig):
    name = "benchmarks.search"
    label = "search_benchmark"
    default_auto_field = "django.db.models.BigAutoField"
