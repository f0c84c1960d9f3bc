"""Imports schools from an extract of the national register, Get Information About Schools (GIAS).

An extract's bytes become rows (``extract``), rows become establishments (``establishment``), and establishments and
the provider files there are become a plan (``plan``). Only ``importing`` touches the disk. The register:
https://get-information-schools.service.gov.uk/
"""
