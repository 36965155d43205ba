* Encoding: UTF-8.
* The three tables beside this file as SPSS files, written by PSPP 1.6.2. Run here: pspp tables.sps.

GET DATA /TYPE=TXT /FILE='people.csv' /ENCODING='UTF-8' /FIRSTCASE=2 /DELIMITERS=',' /QUALIFIER='"'
  /VARIABLES=person_id A40 role A1 age F3.0 R F3.0 I F3.0 A F3.0 S F3.0 E F3.0 C F3.0
    code A12 gesehen SDATE10 notiz_der_studie A600.
VARIABLE LABELS age 'Alter in Jahren – bei Beginn' /notiz_der_studie 'Notiz für die Größe „Äußeres“'.
VALUE LABELS role 'c' 'client' 't' 'therapist' /age 998 'weiß nicht' 999 'verweigert' /R TO C -9 'übersprungen'
  /person_id 'Klient-Ä01' 'Ein Text, der länger als acht Bytes ist'.
MISSING VALUES age (998, 999) R TO C (LOWEST THRU -1) code ('k.A.', 'nie').
FORMATS gesehen (DATE11).
DOCUMENT Für die Prüfung des Lesens.
SAVE OUTFILE='people.sav' /UNCOMPRESSED.

GET DATA /TYPE=TXT /FILE='dyads.csv' /ENCODING='UTF-8' /FIRSTCASE=2 /DELIMITERS=','
  /VARIABLES=dyad_id A12 client_id A40 therapist_id A40.
SAVE OUTFILE='dyads.sav' /COMPRESSED.
SAVE OUTFILE='dyads.zsav' /ZCOMPRESSED.

GET DATA /TYPE=TXT /FILE='ratings.csv' /ENCODING='UTF-8' /FIRSTCASE=2 /DELIMITERS=','
  /VARIABLES=dyad_id A12 session F2.0 rater F1.0 scale A4 item F2.0 value F2.0.
VALUE LABELS rater 1 'client' 2 'therapist' /scale 'B' 'bond' 'T' 'task'.
MISSING VALUES value (8 THRU HIGHEST, 0).
SAVE OUTFILE='ratings.sav' /COMPRESSED.
