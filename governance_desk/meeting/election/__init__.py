"""Elections by ballot: posts and candidates, scrutineers and tellers, the papers, the count, the result."""
