"""Filling a template: markers `{{字段}}` in a .docx, replaced by values and nothing else."""
