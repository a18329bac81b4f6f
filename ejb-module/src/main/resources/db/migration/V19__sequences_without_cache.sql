-- H2 hands out a sequence's next values while another connection still writes that they are handed out. Killed in
-- between, it hands the same values out again, and records are refused for their keys. Without a cache each value is
-- stored before it is used; a value stands for 50 keys. PostgreSQL has no cache by default.
alter sequence acknowledgement_seq cache 1;
alter sequence approval_request_seq cache 1;
alter sequence audit_entry_seq cache 1;
alter sequence certificate_seq cache 1;
alter sequence comparison_run_seq cache 1;
alter sequence decree_draft_seq cache 1;
alter sequence delivery_seq cache 1;
alter sequence erased_certificates_seq cache 1;
alter sequence erased_doses_seq cache 1;
alter sequence evidence_part_seq cache 1;
alter sequence facility_certificate_seq cache 1;
alter sequence facility_seq cache 1;
alter sequence facility_worker_seq cache 1;
alter sequence former_details_seq cache 1;
alter sequence health_record_seq cache 1;
alter sequence impact_run_seq cache 1;
alter sequence institution_seq cache 1;
alter sequence listed_signer_seq cache 1;
alter sequence lot_stock_seq cache 1;
alter sequence person_identity_seq cache 1;
alter sequence person_seq cache 1;
alter sequence published_decree_seq cache 1;
alter sequence recorded_death_seq cache 1;
alter sequence refused_submission_seq cache 1;
alter sequence renewal_round_seq cache 1;
alter sequence retention_run_seq cache 1;
alter sequence sole_action_seq cache 1;
alter sequence verifier_seq cache 1;
