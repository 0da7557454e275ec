"""Converts the readings of weather stations and sends them to the archive."""
