"""Runs one round: read, convert, archive."""

from weather import archive, logs
from weather.convert import convert_all


def main():
    logs.configure()
    with open("celsius.txt") as readings:
        converted = convert_all([float(line) for line in readings])
    with open("fahrenheit.txt", "w") as target:
        target.writelines(f"{value}\n" for value in converted)
    archive.send("fahrenheit.txt")


if __name__ == "__main__":
    main()
