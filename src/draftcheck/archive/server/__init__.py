"""The rooms of the shared store on a PostgreSQL server."""
