"""Parts of the examples of 命令格式."""

SIGNER = "\n[署名] 市长　周一鸣\n[日期] 2026年7月1日"
BODY = "《海晏市供水管理办法》已经通过，现予公布，自2026年8月1日起施行。"
GOOD = f"[标题] 海晏市人民政府令\n[居中] 第12号\n{BODY}{SIGNER}"
