"""The command `credlint`."""


def main() -> None:
    """Run the command line."""
    from credlint.cli import cli

    cli()


if __name__ == "__main__":
    main()
