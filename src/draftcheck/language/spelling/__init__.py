"""The wrong-character engine: which characters of a text look miswritten, and what to write instead.

Text is read into symbols (symbols), a count model of official text says where it is surprised (language_model),
characters of like sound and shape are tried there (confusion, single_edits, joint_edits), what is known of each edit
(evidence) goes through a ranker (trees), and the best edits are taken round by round (decoding). docs/wrong-characters.md
"""
