"""What a visitor chose: the ViewState and its address."""
