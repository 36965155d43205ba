# From CSV to CSV with data.table: Rscript data-table-csv.R pairs.csv table.csv out.csv threads
# Reads, joins with a keyed table of all pairs of codes, writes. Prints the memory it took at most, in MB (0 if
# unknown), and the seconds of processor time.
suppressMessages(library(data.table))
arguments <- commandArgs(TRUE)
setDTthreads(as.integer(arguments[4]))
table <- fread(arguments[2])
setkey(table, client, therapist)
pairs <- fread(arguments[1])
found <- table[pairs, on = c("client", "therapist")]
setcolorder(found, names(pairs))
fwrite(found, arguments[3])
status <- tryCatch(readLines("/proc/self/status"), error = function(e) character(), warning = function(w) character())
peak <- sub("\\D*(\\d+).*", "\\1", grep("^VmHWM", status, value = TRUE))
cat(if (length(peak)) as.numeric(peak) / 1024 else 0, sum(proc.time()[1:2]), "\n")
