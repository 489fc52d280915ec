"""Being here puts tests/ on the path, so that tests can import bad_input."""
