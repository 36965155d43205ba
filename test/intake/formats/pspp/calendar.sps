* Encoding: UTF-8.
* Dates and times in every format, written by PSPP 1.6.2, and the same as PSPP displays them. Run here: pspp calendar.sps.

INPUT PROGRAM.
LOOP #i = 1 TO 120.
COMPUTE date = DATE.MDY(1, 1, 1999) + RND(#i * 77.37) * 86400.
COMPUTE adate = date.
COMPUTE edate = date.
COMPUTE jdate = date.
COMPUTE sdate = date.
COMPUTE qyr = date.
COMPUTE moyr = date.
COMPUTE wkyr = date.
COMPUTE datetime = date + MOD(#i * 7919, 86400).
COMPUTE ymdhms = datetime.
COMPUTE time = MOD(#i * 7919, 200000).
COMPUTE dtime = #i * 12347.
COMPUTE mtime = #i * 11.
COMPUTE wkday = 1 + MOD(#i, 7).
COMPUTE month = 1 + MOD(#i, 12).
COMPUTE number = MOD(#i * 37, 1000).
COMPUTE percent = #i / 8.
COMPUTE comma = #i * 12345.
END CASE.
END LOOP.
END FILE.
END INPUT PROGRAM.
FORMATS date (DATE11) adate (ADATE10) edate (EDATE10) jdate (JDATE7) sdate (SDATE10) qyr (QYR8) moyr (MOYR8)
  wkyr (WKYR10) datetime (DATETIME20) ymdhms (YMDHMS20) time (TIME8) dtime (DTIME11) mtime (MTIME8) wkday (WKDAY9)
  month (MONTH9) number (N4) percent (PCT8.3) comma (COMMA12).
SAVE OUTFILE='calendar.sav' /COMPRESSED.
SAVE TRANSLATE /OUTFILE='calendar.csv' /TYPE=CSV /FIELDNAMES /TEXTOPTIONS FORMAT=VARIABLE DECIMAL=DOT /REPLACE.
