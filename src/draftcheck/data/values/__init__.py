"""Values for the fields of a template: what a person or a spreadsheet gives, and what a document then says."""
