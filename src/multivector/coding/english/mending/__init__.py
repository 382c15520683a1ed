"""What the parser often gets wrong in news English, put right before anything is coded."""
