-- CreateTable
CREATE TABLE "risk_matrix" (
    "zone_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_matrix_pkey" PRIMARY KEY ("zone_id","version")
);

-- CreateTable
CREATE TABLE "risk_item" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL,
    "title" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "hs_code" TEXT NOT NULL DEFAULT '',
    "country" TEXT,
    "hazard" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "enterprise_id" UUID,
    "incident_id" UUID,
    "urgency" TEXT,
    "level" TEXT,
    "is_major" BOOLEAN NOT NULL DEFAULT false,
    "visible_to" TEXT[],
    "owner_id" UUID,
    "owner_name" TEXT,
    "reported_on" DATE NOT NULL,
    "verified_on" DATE,
    "escalated_on" DATE,
    "assessed_on" DATE,
    "decided_on" DATE,
    "closed_on" DATE,
    "retain_until" DATE,
    "merged_into_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "risk_item_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "risk_report" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "hs_code" TEXT NOT NULL DEFAULT '',
    "country" TEXT,
    "batch" TEXT NOT NULL DEFAULT '',
    "hazard" TEXT NOT NULL,
    "happened_on" DATE,
    "control_measures" TEXT NOT NULL DEFAULT '',
    "department_id" TEXT,
    "enterprise_id" UUID,
    "reporter_id" UUID,
    "reporter_name" TEXT NOT NULL DEFAULT '',
    "reporter_contact" TEXT NOT NULL DEFAULT '',
    "receipt_hash" TEXT,
    "reliability" TEXT NOT NULL DEFAULT 'unrated',
    "reliability_note" TEXT NOT NULL DEFAULT '',
    "reported_on" DATE NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_report_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "risk_event" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "subject_id" UUID,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_event_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "risk_assessment" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "matrix_version" INTEGER NOT NULL,
    "scenarios" JSONB NOT NULL,
    "scope" TEXT NOT NULL,
    "scope_note" TEXT NOT NULL DEFAULT '',
    "investigation" TEXT NOT NULL,
    "is_lab_needed" BOOLEAN NOT NULL,
    "lab_evidence" TEXT NOT NULL DEFAULT '',
    "conclusion" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "assessed_by_id" UUID NOT NULL,
    "assessed_by_name" TEXT NOT NULL,
    "is_trained" BOOLEAN NOT NULL,
    "assessed_on" DATE NOT NULL,
    "assessed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_assessment_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "risk_proposal" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "assessment_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "lifts" UUID[],
    "responsible" UUID[],
    "proposed_by_id" UUID NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "risk_proposal_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "risk_measure" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "text_en" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL DEFAULT '',
    "enterprise_ids" UUID[],
    "department_id" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE,
    "lifted_on" DATE,
    "lifted_by" TEXT,
    "reviewed_assessment" INTEGER NOT NULL,
    "answer" TEXT,
    "answer_note" TEXT NOT NULL DEFAULT '',
    "answered_by_name" TEXT,
    "answered_on" DATE,
    "published_at" TIMESTAMPTZ(3),
    "published_by_id" UUID,
    "published_by_name" TEXT,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "risk_measure_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "risk_case" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "opened_on" DATE NOT NULL,
    "reduction_due_on" DATE NOT NULL,
    "closed_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "risk_case_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "risk_filing" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "filed_by_id" UUID NOT NULL,
    "filed_by_name" TEXT NOT NULL,
    "filed_on" DATE NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_filing_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "risk_evaluation" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "case_id" UUID,
    "is_feasible" BOOLEAN NOT NULL,
    "is_effective" BOOLEAN NOT NULL,
    "is_sufficient" BOOLEAN NOT NULL,
    "is_reduced" BOOLEAN NOT NULL,
    "note" TEXT NOT NULL,
    "evaluated_by_id" UUID NOT NULL,
    "evaluated_by_name" TEXT NOT NULL,
    "evaluated_on" DATE NOT NULL,
    "evaluated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_evaluation_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "risk_file" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "case_id" UUID,
    "category" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_file_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "risk_destruction" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_by_name" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decision_note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "risk_destruction_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "assessor_qualification" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "person_name" TEXT NOT NULL,
    "course" TEXT NOT NULL,
    "trained_on" DATE NOT NULL,
    "has_passed" BOOLEAN NOT NULL,
    "valid_until" DATE NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assessor_qualification_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "risk_summary" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "figures" JSONB NOT NULL,
    "remarks" TEXT NOT NULL DEFAULT '',
    "issued_by_id" UUID NOT NULL,
    "issued_by_name" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "risk_summary_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "reminder" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "matter" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "role" TEXT,
    "department_id" TEXT,
    "enterprise_id" UUID,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "reminder_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateIndex
CREATE INDEX "risk_item_zone_id_state_idx" ON "risk_item"("zone_id", "state");

-- CreateIndex
CREATE INDEX "risk_item_zone_id_reported_on_idx" ON "risk_item"("zone_id", "reported_on");

-- CreateIndex
CREATE UNIQUE INDEX "risk_item_zone_id_number_key" ON "risk_item"("zone_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "risk_item_zone_id_incident_id_key" ON "risk_item"("zone_id", "incident_id");

-- CreateIndex
CREATE INDEX "risk_report_zone_id_item_id_idx" ON "risk_report"("zone_id", "item_id");

-- CreateIndex
CREATE INDEX "risk_report_zone_id_department_id_idx" ON "risk_report"("zone_id", "department_id");

-- CreateIndex
CREATE INDEX "risk_report_zone_id_enterprise_id_idx" ON "risk_report"("zone_id", "enterprise_id");

-- CreateIndex
CREATE UNIQUE INDEX "risk_report_zone_id_receipt_hash_key" ON "risk_report"("zone_id", "receipt_hash");

-- CreateIndex
CREATE INDEX "risk_event_zone_id_item_id_idx" ON "risk_event"("zone_id", "item_id");

-- CreateIndex
CREATE UNIQUE INDEX "risk_assessment_zone_id_item_id_number_key" ON "risk_assessment"("zone_id", "item_id", "number");

-- CreateIndex
CREATE INDEX "risk_proposal_zone_id_item_id_idx" ON "risk_proposal"("zone_id", "item_id");

-- CreateIndex
CREATE INDEX "risk_proposal_zone_id_state_idx" ON "risk_proposal"("zone_id", "state");

-- CreateIndex
CREATE INDEX "risk_measure_zone_id_item_id_idx" ON "risk_measure"("zone_id", "item_id");

-- CreateIndex
CREATE INDEX "risk_measure_zone_id_state_ends_on_idx" ON "risk_measure"("zone_id", "state", "ends_on");

-- CreateIndex
CREATE INDEX "risk_measure_zone_id_department_id_idx" ON "risk_measure"("zone_id", "department_id");

-- CreateIndex
CREATE INDEX "risk_case_zone_id_enterprise_id_idx" ON "risk_case"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "risk_case_zone_id_item_id_idx" ON "risk_case"("zone_id", "item_id");

-- CreateIndex
CREATE INDEX "risk_filing_zone_id_case_id_idx" ON "risk_filing"("zone_id", "case_id");

-- CreateIndex
CREATE INDEX "risk_evaluation_zone_id_item_id_idx" ON "risk_evaluation"("zone_id", "item_id");

-- CreateIndex
CREATE INDEX "risk_file_zone_id_item_id_idx" ON "risk_file"("zone_id", "item_id");

-- CreateIndex
CREATE INDEX "risk_file_zone_id_sha256_idx" ON "risk_file"("zone_id", "sha256");

-- CreateIndex
CREATE INDEX "risk_destruction_zone_id_item_id_idx" ON "risk_destruction"("zone_id", "item_id");

-- CreateIndex
CREATE INDEX "assessor_qualification_zone_id_user_id_idx" ON "assessor_qualification"("zone_id", "user_id");

-- CreateIndex
CREATE INDEX "risk_summary_zone_id_to_day_idx" ON "risk_summary"("zone_id", "to_day");

-- CreateIndex
CREATE INDEX "reminder_zone_id_settled_at_due_on_idx" ON "reminder"("zone_id", "settled_at", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "reminder_zone_id_matter_key" ON "reminder"("zone_id", "matter");

-- AddForeignKey
ALTER TABLE "risk_matrix" ADD CONSTRAINT "risk_matrix_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_item" ADD CONSTRAINT "risk_item_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_item" ADD CONSTRAINT "risk_item_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_item" ADD CONSTRAINT "risk_item_zone_id_incident_id_fkey" FOREIGN KEY ("zone_id", "incident_id") REFERENCES "incident"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_item" ADD CONSTRAINT "risk_item_zone_id_merged_into_id_fkey" FOREIGN KEY ("zone_id", "merged_into_id") REFERENCES "risk_item"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_report" ADD CONSTRAINT "risk_report_zone_id_item_id_fkey" FOREIGN KEY ("zone_id", "item_id") REFERENCES "risk_item"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_report" ADD CONSTRAINT "risk_report_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_report" ADD CONSTRAINT "risk_report_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_event" ADD CONSTRAINT "risk_event_zone_id_item_id_fkey" FOREIGN KEY ("zone_id", "item_id") REFERENCES "risk_item"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_assessment" ADD CONSTRAINT "risk_assessment_zone_id_item_id_fkey" FOREIGN KEY ("zone_id", "item_id") REFERENCES "risk_item"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_assessment" ADD CONSTRAINT "risk_assessment_zone_id_matrix_version_fkey" FOREIGN KEY ("zone_id", "matrix_version") REFERENCES "risk_matrix"("zone_id", "version") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_proposal" ADD CONSTRAINT "risk_proposal_zone_id_item_id_fkey" FOREIGN KEY ("zone_id", "item_id") REFERENCES "risk_item"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_proposal" ADD CONSTRAINT "risk_proposal_zone_id_assessment_id_fkey" FOREIGN KEY ("zone_id", "assessment_id") REFERENCES "risk_assessment"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_measure" ADD CONSTRAINT "risk_measure_zone_id_item_id_fkey" FOREIGN KEY ("zone_id", "item_id") REFERENCES "risk_item"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_measure" ADD CONSTRAINT "risk_measure_zone_id_proposal_id_fkey" FOREIGN KEY ("zone_id", "proposal_id") REFERENCES "risk_proposal"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_measure" ADD CONSTRAINT "risk_measure_zone_id_department_id_fkey" FOREIGN KEY ("zone_id", "department_id") REFERENCES "department"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_case" ADD CONSTRAINT "risk_case_zone_id_item_id_fkey" FOREIGN KEY ("zone_id", "item_id") REFERENCES "risk_item"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_case" ADD CONSTRAINT "risk_case_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_filing" ADD CONSTRAINT "risk_filing_zone_id_case_id_fkey" FOREIGN KEY ("zone_id", "case_id") REFERENCES "risk_case"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_evaluation" ADD CONSTRAINT "risk_evaluation_zone_id_item_id_fkey" FOREIGN KEY ("zone_id", "item_id") REFERENCES "risk_item"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_evaluation" ADD CONSTRAINT "risk_evaluation_zone_id_case_id_fkey" FOREIGN KEY ("zone_id", "case_id") REFERENCES "risk_case"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_file" ADD CONSTRAINT "risk_file_zone_id_item_id_fkey" FOREIGN KEY ("zone_id", "item_id") REFERENCES "risk_item"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_file" ADD CONSTRAINT "risk_file_zone_id_sha256_fkey" FOREIGN KEY ("zone_id", "sha256") REFERENCES "stored_file"("zone_id", "sha256") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_destruction" ADD CONSTRAINT "risk_destruction_zone_id_item_id_fkey" FOREIGN KEY ("zone_id", "item_id") REFERENCES "risk_item"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "assessor_qualification" ADD CONSTRAINT "assessor_qualification_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "risk_summary" ADD CONSTRAINT "risk_summary_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- CHECK constraints: invariants that matter stand in the database too.
ALTER TABLE "risk_matrix" ADD CONSTRAINT "risk_matrix_version" CHECK (version > 0);
ALTER TABLE "risk_item" ADD CONSTRAINT "risk_item_state" CHECK (state IN ('reported', 'verified', 'assessed', 'proposed', 'under-measures', 'settled', 'closed', 'rejected', 'merged', 'destroyed'));
ALTER TABLE "risk_item" ADD CONSTRAINT "risk_item_source" CHECK (source IN ('inspection-failure', 'foreign-recall', 'export-return', 'zone-authority', 'foreign-government', 'technical-regulation', 'media', 'enterprise-report', 'consumer-complaint', 'other'));
ALTER TABLE "risk_item" ADD CONSTRAINT "risk_item_urgency" CHECK (urgency IN ('critical', 'urgent', 'normal'));
ALTER TABLE "risk_item" ADD CONSTRAINT "risk_item_level" CHECK (level IN ('low', 'medium', 'high', 'serious'));
ALTER TABLE "risk_item" ADD CONSTRAINT "risk_item_assessed" CHECK (state NOT IN ('assessed', 'proposed', 'under-measures') OR (level IS NOT NULL AND assessed_on IS NOT NULL));
ALTER TABLE "risk_item" ADD CONSTRAINT "risk_item_merged" CHECK ((state = 'merged') <= (merged_into_id IS NOT NULL) AND merged_into_id <> id);
ALTER TABLE "risk_item" ADD CONSTRAINT "risk_item_visible" CHECK (visible_to <@ ARRAY['office', 'technical', 'management', 'inspection']);
ALTER TABLE "risk_item" ADD CONSTRAINT "risk_item_retained" CHECK (NOT (is_major AND retain_until IS NOT NULL) AND (retain_until IS NULL OR closed_on IS NOT NULL));
ALTER TABLE "risk_report" ADD CONSTRAINT "risk_report_source" CHECK (source IN ('inspection-failure', 'foreign-recall', 'export-return', 'zone-authority', 'foreign-government', 'technical-regulation', 'media', 'enterprise-report', 'consumer-complaint', 'other'));
ALTER TABLE "risk_report" ADD CONSTRAINT "risk_report_channel" CHECK (channel IN ('public', 'enterprise', 'authority', 'incident') AND (channel <> 'enterprise' OR (enterprise_id IS NOT NULL AND control_measures <> '')));
ALTER TABLE "risk_report" ADD CONSTRAINT "risk_report_reliability" CHECK (reliability IN ('unrated', 'confirmed', 'probable', 'doubtful', 'unreliable'));
ALTER TABLE "risk_assessment" ADD CONSTRAINT "risk_assessment_number" CHECK (number > 0);
ALTER TABLE "risk_assessment" ADD CONSTRAINT "risk_assessment_level" CHECK (level IN ('low', 'medium', 'high', 'serious'));
ALTER TABLE "risk_assessment" ADD CONSTRAINT "risk_assessment_evidence" CHECK (NOT is_lab_needed OR lab_evidence <> '');
ALTER TABLE "risk_proposal" ADD CONSTRAINT "risk_proposal_state" CHECK (state IN ('pending', 'approved', 'declined', 'withdrawn'));
ALTER TABLE "risk_proposal" ADD CONSTRAINT "risk_proposal_two_people" CHECK (decided_by_id <> proposed_by_id AND (state NOT IN ('approved', 'declined') OR decided_by_id IS NOT NULL));
ALTER TABLE "risk_measure" ADD CONSTRAINT "risk_measure_kind" CHECK (kind IN ('circular', 'notice', 'announcement', 'restrict', 'inform-authorities', 'act-against-producer', 'survey-products', 'stricter-inspection', 'order-recall'));
ALTER TABLE "risk_measure" ADD CONSTRAINT "risk_measure_state" CHECK (state IN ('proposed', 'approved', 'declined', 'lifted') AND (state = 'lifted') = (lifted_on IS NOT NULL));
ALTER TABLE "risk_measure" ADD CONSTRAINT "risk_measure_term" CHECK (ends_on >= starts_on);
ALTER TABLE "risk_measure" ADD CONSTRAINT "risk_measure_lifted_by" CHECK (lifted_by IN ('term', 'decision') AND (lifted_by <> 'term' OR lifted_on > ends_on));
ALTER TABLE "risk_measure" ADD CONSTRAINT "risk_measure_answer" CHECK (answer IN ('accepted', 'declined', 'done'));
ALTER TABLE "risk_measure" ADD CONSTRAINT "risk_measure_published" CHECK (published_at IS NULL OR (kind = 'announcement' AND state IN ('approved', 'lifted') AND published_by_id IS NOT NULL));
ALTER TABLE "risk_filing" ADD CONSTRAINT "risk_filing_kind" CHECK (kind IN ('reduction-report', 'progress', 'notice', 'elimination-evaluation'));
ALTER TABLE "risk_destruction" ADD CONSTRAINT "risk_destruction_state" CHECK (state IN ('proposed', 'approved', 'declined'));
ALTER TABLE "risk_destruction" ADD CONSTRAINT "risk_destruction_two_people" CHECK (decided_by_id <> proposed_by_id AND (state = 'proposed') = (decided_by_id IS NULL));
ALTER TABLE "assessor_qualification" ADD CONSTRAINT "assessor_qualification_term" CHECK (valid_until >= trained_on);
ALTER TABLE "risk_summary" ADD CONSTRAINT "risk_summary_period" CHECK (to_day >= from_day);
ALTER TABLE "reminder" ADD CONSTRAINT "reminder_for_somebody" CHECK (num_nonnulls(role, department_id, enterprise_id) = 1);

-- Row-level security: no context, no rows.
ALTER TABLE "risk_matrix" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_matrix" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_matrix"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "risk_item" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_item" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_item"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "risk_report" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_report" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_report"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "risk_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_event"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "risk_assessment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_assessment" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_assessment"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "risk_proposal" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_proposal" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_proposal"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "risk_measure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_measure" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_measure"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "risk_case" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_case" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_case"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "risk_filing" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_filing" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_filing"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "risk_evaluation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_evaluation" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_evaluation"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "risk_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_file"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "risk_destruction" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_destruction" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_destruction"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "assessor_qualification" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "assessor_qualification" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "assessor_qualification"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "risk_summary" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "risk_summary" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "risk_summary"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "reminder" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "reminder" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "reminder"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

-- Append-only by grants. What DELETE is granted on is the content of a file, which a decision may destroy (R30).
GRANT SELECT, INSERT ON "risk_matrix" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "risk_item" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "risk_report" TO qualizone_app;
GRANT SELECT, INSERT, DELETE ON "risk_event" TO qualizone_app;
GRANT SELECT, INSERT, DELETE ON "risk_assessment" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "risk_proposal" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "risk_measure" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "risk_case" TO qualizone_app;
GRANT SELECT, INSERT, DELETE ON "risk_filing" TO qualizone_app;
GRANT SELECT, INSERT, DELETE ON "risk_evaluation" TO qualizone_app;
GRANT SELECT, INSERT, DELETE ON "risk_file" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "risk_destruction" TO qualizone_app;
GRANT SELECT, INSERT ON "assessor_qualification" TO qualizone_app;
GRANT SELECT, INSERT ON "risk_summary" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "reminder" TO qualizone_app;
GRANT DELETE ON "stored_file" TO qualizone_app;

-- Jobs are queued inside the transaction of what asks for them. The queue's tables are the owner's: this one door is open.
CREATE FUNCTION enqueue_job(task text, payload json, job_key text, run_at timestamptz) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  PERFORM graphile_worker.add_job(task, payload, run_at => enqueue_job.run_at, job_key => enqueue_job.job_key);
END $$;
REVOKE ALL ON FUNCTION enqueue_job FROM PUBLIC;
GRANT EXECUTE ON FUNCTION enqueue_job TO qualizone_app;
