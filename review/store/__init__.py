"""The only place with SQL: one encrypted DuckDB file, one module a record, queries in `.sql` files."""
