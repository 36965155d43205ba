## Used by cluster_robust.R and surface.R: CR2 by dense formulas, and a writer of JSON.
## Square root of the Moore-Penrose inverse.
root_inverse <- function(B) { e <- eigen(B, symmetric = TRUE); w <- ifelse(e$values > 1e-10, 1/sqrt(pmax(e$values, 1e-300)), 0); e$vectors %*% (w*t(e$vectors)) }

## Bell & McCaffrey (2002), Pustejovsky & Tipton (2018), section 3: Phi block diagonal, W = inverse of Phi.
dense_cr2 <- function(X, y, cl, tau2 = 0, sigma2 = 1, contrasts = diag(ncol(X))) {
  n <- nrow(X); same <- outer(cl, cl, "=="); Phi <- sigma2*diag(n) + tau2*same; W <- solve(Phi)
  M <- solve(t(X) %*% W %*% X); b <- M %*% t(X) %*% W %*% y; I_H <- diag(n) - X %*% M %*% t(X) %*% W; e <- I_H %*% y
  V <- 0; parts <- list()
  for (g in unique(cl)) { k <- which(cl == g); D <- chol(Phi[k, k, drop = FALSE])
    B <- D %*% I_H[k, , drop = FALSE] %*% Phi %*% t(I_H[k, , drop = FALSE]) %*% t(D)
    G <- t(X[k, , drop = FALSE]) %*% W[k, k] %*% t(D) %*% root_inverse((B + t(B))/2) %*% D
    parts[[as.character(g)]] <- list(k = k, G = G); u <- G %*% e[k]; V <- V + u %*% t(u) }
  V <- M %*% V %*% M
  one <- function(w) { P <- sapply(parts, function(q) t(I_H[q$k, , drop = FALSE]) %*% t(q$G) %*% M %*% w); O <- t(P) %*% Phi %*% P
    est <- sum(w*b); se <- sqrt(drop(t(w) %*% V %*% w)); df <- sum(diag(O))^2/sum(O^2); c(estimate = est, se = se, df = df, p = 2*pt(-abs(est/se), df)) }
  out <- apply(contrasts, 1, one); list(coef = lapply(seq_len(ncol(out)), function(j) out[, j]), vcov = V)
}

num <- function(v) { s <- formatC(v, digits = 17, format = "g"); gsub(" ", "", s) }
json <- function(v) if (is.list(v)) { if (is.null(names(v))) paste0("[", paste(sapply(v, json), collapse = ", "), "]") else paste0("{", paste(sprintf("\"%s\": %s", names(v), sapply(v, json)), collapse = ", "), "}") } else if (is.matrix(v)) paste0("[", paste(apply(v, 1, function(r) json(unname(r))), collapse = ", "), "]") else if (is.character(v)) encodeString(v, quote = "\"") else if (!is.null(names(v))) paste0("{", paste(sprintf("\"%s\": %s", names(v), num(v)), collapse = ", "), "}") else if (length(v) == 1) num(v) else paste0("[", paste(num(v), collapse = ", "), "]")
write_json <- function(out, script, ...) {
  meta <- list(simulated = "all data", R = R.version.string, ..., script = script)
  cat("{\n\"meta\": ", json(meta), ",\n\"entries\": [\n", paste(sapply(out, json), collapse = ",\n"), "\n]\n}\n", sep = "") }
