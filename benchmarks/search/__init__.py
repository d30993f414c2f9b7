"""How fast the search engines are, measured side by side in one run: `python -m benchmarks.search.run 10000`."""
