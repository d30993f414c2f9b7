from .pages import HomePage
from .users import User

__all__ = ["HomePage", "User"]
