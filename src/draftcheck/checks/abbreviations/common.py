"""Short forms that need no explanation."""

_LETTERS = """
GDP AI APP WTO GPS VR AR IT PPP KPI LED CT DNA ID AB CPI PPI PMI ETC LNG CNG LPG USB CEO CFO MBA EMS POS QQ IP ATM PC TV
CCTV UFO NBA APEC OPEC BRT VIP WIFI PDF WORD EXCEL PPT WPS OFD OA CPU GPU URL SIM SOS HIV AIDS ICU CPR AED DVD CD MRI
SARS NGO WHO UN EU FTA RCEP CBD SUV VOC VOCS COD BOD RNA PCR ISO GIS BIM ERP EPC BOT IPO REITS ESG IC OK NO PM AM HR PVC PE
VPN WEB WAP HTML XML SQL CAD DV MV KTV FM AQI PH OTC PX IMAX DJ CS EPS TNT PK DIY HPV PET UV BBC CNN MPA MPACC EMBA CFA CPA
BRICS UNESCO FAO IMF OECD ASEAN AIIB BIPM HTTP HTTPS API SDK RFID NFC IPTV IDC II III IV VI VII VIII IX XI XII XIII KW MW
GW KV KVA MPA KPA KM CM MM KG MG ML GB TB MB KB DB HZ MHZ GHZ TCE DN XX XXX XXXX GB GBT DB JGJ TSG AQ GA HJ CJJ
OLED PCT CCUS GPA IELTS TOEFL GRE GMAT SCI SSCI CSSCI EI JPG PNG ZIP ZOOM GMP CET ACCA
ISSN ISBN CN DOI CDC LPR QS DHL OPPO TCL BYD LOGO FAX TEL EMAIL MAIL NOTE END PS BUG IOS USA UK
"""
_SLOGANS = """
一带一路 一国两制 一把手 一刀切 一票否决 一岗双责 一案双查 一网通办 一网统管 一窗通办 一站式 一条龙 一卡通 一张图 一张网
一盘棋 一线 一户一策 一企一策 一事一议 一次办 一件事 两会 两山 两学一做 两个维护 两个确立 两个毫不动摇 两个务必 两新 两重 三农 三北 四化 两弹一星 两国论 三重一大 三会一课
三严三实 三公 三同时 三保 三线 三不 三区三线 三支一扶 三去一降一补 三个必须 三个代表 三个区分开来 三管三必须 四风 四下基层 四个最严
四个不摘 四水四定 四个意识 四个自信 四个全面 四不两直 五位一体 五一 五四 五保 六稳 六保 七一 八一 八项规定 九一八 十一 十二五 十三五 十四五 十五五
"""

COMMON = frozenset(_LETTERS.split())
"""Latin acronyms that everybody reads, units, and signs that are no acronym."""

KNOWN = frozenset(_SLOGANS.split())
"""Numbered short forms that are known throughout the country."""
