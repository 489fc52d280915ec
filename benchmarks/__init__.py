"""测速：draftcheck 与同行在同一次运行里并排比较，见 README.md。"""
