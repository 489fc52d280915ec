"""How the wrong-character engine's two files are made: counts (build_language_model.py) and ranker (train_ranker.py)."""
