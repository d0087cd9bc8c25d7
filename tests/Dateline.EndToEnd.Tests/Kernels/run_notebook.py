"""Runs a notebook with nbclient, as the tools that are built on it do, and writes it with its outputs: run_notebook.py INPUT OUTPUT FOLDER."""

import sys

import nbformat
from nbclient import NotebookClient

source, target, folder = sys.argv[1:4]
notebook = nbformat.read(source, as_version=4)
NotebookClient(notebook, timeout=120, resources={"metadata": {"path": folder}}).execute()
nbformat.validate(notebook)
nbformat.write(notebook, target)
