"""Senior mode (长辈版): the simple page."""
