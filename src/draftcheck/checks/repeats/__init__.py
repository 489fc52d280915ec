"""雷同: passages that stand twice, in the draft, in the drafts checked with it, in earlier documents."""
