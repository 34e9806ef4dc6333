-- Past one database machine: run once, as the owner, on a Citus coordinator after the migrations.
-- Shared tables become reference tables, tables of zones are distributed by zone_id and stand together.
SET citus.propagate_set_commands = 'local'; -- also as a default of the database: SET LOCAL app.zone_ids must reach the workers
SELECT create_reference_table(t) FROM unnest(ARRAY[
  'app_user', 'zone', 'session', 'api_token', 'sign_in_limit', 'calendar_year', 'calendar_day', 'calendar_feed',
  'notification_setting']) AS t;
DO $$
DECLARE
  tenant_table text;
BEGIN
  -- In the order of their foreign keys.
  FOREACH tenant_table IN ARRAY ARRAY[
    'zone_role_name', 'department', 'department_former_name', 'department_change', 'enterprise', 'member', 'rule_parameter', 'plan',
    'plan_version', 'plan_task', 'plan_target', 'plan_task_target', 'stored_file', 'submission', 'evidence',
    'submission_event', 'mark', 'appeal', 'inapplicability', 'plan_close', 'audit_entry', 'audit_head', 'idempotency_key',
    'enterprise_event', 'enterprise_facts', 'certificate', 'enterprise_file', 'application', 'application_decision', 'evaluation', 'panel_member',
    'monthly_list', 'monthly_list_row', 'list_import', 'inspection_filing', 'inspection_figure', 'incident',
    'conduct_record', 'observation', 'observation_paper', 'shipment', 'declaration', 'declaration_signature',
    'inspection', 'supervision_check', 'check_finding', 'commitment', 'environment_assessment', 'adjustment_approval',
    'risk_matrix', 'risk_item', 'risk_report', 'risk_event', 'risk_assessment', 'risk_proposal', 'risk_measure',
    'risk_case', 'risk_filing', 'risk_evaluation', 'risk_file', 'risk_destruction', 'assessor_qualification',
    'risk_summary', 'reminder', 'month_exports', 'month_inspections',
    'quality_arrangement', 'quality_contribution', 'quality_report', 'quality_report_revision', 'quality_report_event',
    'quality_comment', 'quality_response', 'quality_receipt', 'quality_finding', 'enterprise_report',
    'activity_event', 'activity_file', 'training', 'training_participant', 'training_code', 'training_evaluation',
    'laboratory', 'laboratory_stage', 'laboratory_judgement', 'laboratory_visit', 'laboratory_action',
    'laboratory_readiness', 'post', 'post_acknowledgement', 'post_subscription', 'meeting', 'meeting_attendee',
    'meeting_action', 'publicity_item', 'notification', 'notification_run', 'zone_webhook', 'webhook_delivery']
  LOOP
    PERFORM create_distributed_table(tenant_table, 'zone_id', colocate_with => CASE tenant_table WHEN 'zone_role_name' THEN 'default' ELSE 'zone_role_name' END);
  END LOOP;
END $$;
