-- AlterTable
ALTER TABLE "member" ADD COLUMN     "enterprise_id" UUID,
ADD COLUMN     "post" TEXT;

-- CreateTable
CREATE TABLE "enterprise" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "uscc" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_en" TEXT NOT NULL DEFAULT '',
    "pinyin" TEXT NOT NULL,
    "initials" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "status_since" DATE NOT NULL,
    "hs_codes" TEXT[],
    "markets" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "enterprise_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "enterprise_event" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "rule" TEXT,
    "ground" TEXT,
    "basis" TEXT[],
    "reason" TEXT NOT NULL DEFAULT '',
    "evaluation_id" UUID,
    "decided_by_id" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enterprise_event_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "enterprise_facts" (
    "zone_id" TEXT NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "facts" JSONB NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enterprise_facts_pkey" PRIMARY KEY ("zone_id","enterprise_id","revision")
);

-- CreateTable
CREATE TABLE "certificate" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "scheme" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issued_on" DATE,
    "expires_on" DATE,
    "scope" TEXT NOT NULL DEFAULT '',
    "ended_on" DATE,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "enterprise_file" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "category" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "uploaded_by_id" UUID NOT NULL,
    "uploaded_by_name" TEXT NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enterprise_file_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "application" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "facts" JSONB NOT NULL,
    "self_assessment" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_by_name" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "decision_reason" TEXT,
    "decided_by_id" UUID,
    "decided_by_name" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "application_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "application_decision" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "decided_by_name" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "application_decision_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "evaluation" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "application_id" UUID,
    "purpose" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "legal_person" BOOLEAN,
    "answers" JSONB NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "limits" JSONB,
    "outcome" TEXT,
    "convened_by_name" TEXT NOT NULL,
    "convened_at" TIMESTAMPTZ(3) NOT NULL,
    "completed_on" DATE,
    "completed_by_id" UUID,
    "completed_by_name" TEXT,
    "completed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "evaluation_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "panel_member" (
    "zone_id" TEXT NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "is_lead" BOOLEAN NOT NULL,
    "conflict" TEXT NOT NULL,

    CONSTRAINT "panel_member_pkey" PRIMARY KEY ("zone_id","evaluation_id","position")
);

-- CreateTable
CREATE TABLE "monthly_list" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "revision" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "filed_on" DATE NOT NULL,
    "has_exports" BOOLEAN NOT NULL,
    "row_count" INTEGER NOT NULL,
    "amount_usd" DECIMAL(18,2) NOT NULL,
    "own_brand_amount_usd" DECIMAL(18,2) NOT NULL,
    "nonconforming_rows" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT,
    "filed_by_id" UUID NOT NULL,
    "filed_by_name" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "monthly_list_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "monthly_list_row" (
    "zone_id" TEXT NOT NULL,
    "list_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "country" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "hs_code" TEXT NOT NULL DEFAULT '',
    "quantity" DECIMAL(18,4) NOT NULL,
    "unit" TEXT NOT NULL,
    "amount_usd" DECIMAL(18,2) NOT NULL,
    "nonconformity" TEXT NOT NULL DEFAULT '',
    "own_brand_quantity" DECIMAL(18,4),
    "own_brand_amount_usd" DECIMAL(18,2),

    CONSTRAINT "monthly_list_row_pkey" PRIMARY KEY ("zone_id","list_id","position")
);

-- CreateTable
CREATE TABLE "list_import" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "enterprise_id" UUID,
    "month" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "read_rows" INTEGER NOT NULL DEFAULT 0,
    "total_rows" INTEGER,
    "problems" JSONB,
    "problem_count" INTEGER NOT NULL DEFAULT 0,
    "result_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "moved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_import_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "inspection_filing" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "revision" INTEGER NOT NULL,
    "row_count" INTEGER NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "filed_by_id" UUID NOT NULL,
    "filed_by_name" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inspection_filing_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "inspection_figure" (
    "zone_id" TEXT NOT NULL,
    "filing_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "enterprise_id" UUID,
    "country" TEXT NOT NULL,
    "product" TEXT NOT NULL DEFAULT '',
    "inspected_batches" INTEGER NOT NULL,
    "inspected_quantity" DECIMAL(18,4) NOT NULL,
    "inspected_amount_usd" DECIMAL(18,2) NOT NULL,
    "failed_batches" INTEGER NOT NULL,
    "failed_quantity" DECIMAL(18,4) NOT NULL,
    "failed_amount_usd" DECIMAL(18,2) NOT NULL,
    "returned_batches" INTEGER NOT NULL,
    "returned_quantity" DECIMAL(18,4) NOT NULL,
    "returned_amount_usd" DECIMAL(18,2) NOT NULL,

    CONSTRAINT "inspection_figure_pkey" PRIMARY KEY ("zone_id","filing_id","position")
);

-- CreateTable
CREATE TABLE "incident" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "reported_on" DATE NOT NULL,
    "country" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "hs_code" TEXT NOT NULL DEFAULT '',
    "reference" TEXT NOT NULL DEFAULT '',
    "quantity" TEXT NOT NULL DEFAULT '',
    "amount_usd" DECIMAL(18,2),
    "description" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "cause_note" TEXT NOT NULL DEFAULT '',
    "effect" TEXT NOT NULL,
    "tracing" TEXT NOT NULL DEFAULT '',
    "traced_on" DATE,
    "reported_by_id" UUID NOT NULL,
    "reported_by_name" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    "determined_by_name" TEXT,
    "determined_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "conduct_record" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "effect" TEXT NOT NULL,
    "happened_on" DATE NOT NULL,
    "description" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "conduct_record_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "observation" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "opened_on" DATE NOT NULL,
    "term_months" INTEGER NOT NULL,
    "ends_on" DATE NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "opened_by_name" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "released_on" DATE,
    "released_by_name" TEXT,
    "released_at" TIMESTAMPTZ(3),
    "release_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "observation_paper" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "observation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "filed_by_name" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,
    "filed_on" DATE NOT NULL,

    CONSTRAINT "observation_paper_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "shipment" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "observation_id" UUID,
    "shipped_on" DATE NOT NULL,
    "country" TEXT NOT NULL,
    "product" TEXT NOT NULL,
    "contract_number" TEXT NOT NULL,
    "amount_usd" DECIMAL(18,2) NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "shipment_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "declaration" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "shipment_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "pledges" BOOLEAN[],
    "state" TEXT NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "declaration_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "declaration_signature" (
    "zone_id" TEXT NOT NULL,
    "declaration_id" UUID NOT NULL,
    "post" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "declaration_signature_pkey" PRIMARY KEY ("zone_id","declaration_id","post")
);

-- CreateTable
CREATE TABLE "supervision_check" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "checked_on" DATE NOT NULL,
    "inspectors" TEXT[],
    "departments" TEXT[],
    "answers" JSONB NOT NULL,
    "move_out" BOOLEAN NOT NULL,
    "non_conforming" INTEGER NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "supervision_check_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "zone_id" TEXT NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "signed_on" DATE NOT NULL,
    "signer_name" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("zone_id","enterprise_id","year")
);

-- CreateTable
CREATE TABLE "environment_assessment" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "assessed_on" DATE NOT NULL,
    "level" TEXT NOT NULL,
    "findings" TEXT NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_by_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "environment_assessment_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "adjustment_approval" (
    "zone_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "record" JSONB NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "approved_by_id" UUID NOT NULL,
    "approved_by_name" TEXT NOT NULL,
    "approved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "adjustment_approval_pkey" PRIMARY KEY ("zone_id","year","revision")
);

-- CreateIndex
CREATE INDEX "enterprise_zone_id_status_name_idx" ON "enterprise"("zone_id", "status", "name");

-- CreateIndex
CREATE UNIQUE INDEX "enterprise_zone_id_uscc_key" ON "enterprise"("zone_id", "uscc");

-- CreateIndex
CREATE INDEX "enterprise_event_zone_id_enterprise_id_idx" ON "enterprise_event"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "enterprise_event_zone_id_effective_on_idx" ON "enterprise_event"("zone_id", "effective_on");

-- CreateIndex
CREATE INDEX "certificate_zone_id_enterprise_id_idx" ON "certificate"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "enterprise_file_zone_id_subject_subject_id_idx" ON "enterprise_file"("zone_id", "subject", "subject_id");

-- CreateIndex
CREATE INDEX "enterprise_file_zone_id_enterprise_id_idx" ON "enterprise_file"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "enterprise_file_zone_id_sha256_idx" ON "enterprise_file"("zone_id", "sha256");

-- CreateIndex
CREATE INDEX "application_zone_id_enterprise_id_idx" ON "application"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "application_zone_id_state_idx" ON "application"("zone_id", "state");

-- CreateIndex
CREATE INDEX "application_decision_zone_id_application_id_idx" ON "application_decision"("zone_id", "application_id");

-- CreateIndex
CREATE INDEX "evaluation_zone_id_enterprise_id_idx" ON "evaluation"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "evaluation_zone_id_application_id_idx" ON "evaluation"("zone_id", "application_id");

-- CreateIndex
CREATE INDEX "monthly_list_zone_id_month_idx" ON "monthly_list"("zone_id", "month");

-- CreateIndex
CREATE UNIQUE INDEX "monthly_list_zone_id_enterprise_id_month_revision_key" ON "monthly_list"("zone_id", "enterprise_id", "month", "revision");

-- CreateIndex
CREATE INDEX "list_import_zone_id_enterprise_id_idx" ON "list_import"("zone_id", "enterprise_id");

-- CreateIndex
CREATE UNIQUE INDEX "inspection_filing_zone_id_month_revision_key" ON "inspection_filing"("zone_id", "month", "revision");

-- CreateIndex
CREATE INDEX "inspection_figure_zone_id_enterprise_id_idx" ON "inspection_figure"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "incident_zone_id_enterprise_id_idx" ON "incident"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "incident_zone_id_happened_on_idx" ON "incident"("zone_id", "happened_on");

-- CreateIndex
CREATE INDEX "conduct_record_zone_id_enterprise_id_idx" ON "conduct_record"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "observation_zone_id_enterprise_id_idx" ON "observation"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "observation_paper_zone_id_observation_id_idx" ON "observation_paper"("zone_id", "observation_id");

-- CreateIndex
CREATE INDEX "shipment_zone_id_enterprise_id_idx" ON "shipment"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "shipment_zone_id_observation_id_idx" ON "shipment"("zone_id", "observation_id");

-- CreateIndex
CREATE INDEX "declaration_zone_id_shipment_id_idx" ON "declaration"("zone_id", "shipment_id");

-- CreateIndex
CREATE INDEX "supervision_check_zone_id_enterprise_id_idx" ON "supervision_check"("zone_id", "enterprise_id");

-- CreateIndex
CREATE INDEX "supervision_check_zone_id_checked_on_idx" ON "supervision_check"("zone_id", "checked_on");

-- CreateIndex
CREATE INDEX "environment_assessment_zone_id_enterprise_id_idx" ON "environment_assessment"("zone_id", "enterprise_id");

-- AddForeignKey
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enterprise_event" ADD CONSTRAINT "enterprise_event_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enterprise_facts" ADD CONSTRAINT "enterprise_facts_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enterprise_file" ADD CONSTRAINT "enterprise_file_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enterprise_file" ADD CONSTRAINT "enterprise_file_zone_id_sha256_fkey" FOREIGN KEY ("zone_id", "sha256") REFERENCES "stored_file"("zone_id", "sha256") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "application_decision" ADD CONSTRAINT "application_decision_zone_id_application_id_fkey" FOREIGN KEY ("zone_id", "application_id") REFERENCES "application"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_zone_id_application_id_fkey" FOREIGN KEY ("zone_id", "application_id") REFERENCES "application"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_zone_id_evaluation_id_fkey" FOREIGN KEY ("zone_id", "evaluation_id") REFERENCES "evaluation"("zone_id", "id") ON DELETE CASCADE ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "monthly_list" ADD CONSTRAINT "monthly_list_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "monthly_list_row" ADD CONSTRAINT "monthly_list_row_zone_id_list_id_fkey" FOREIGN KEY ("zone_id", "list_id") REFERENCES "monthly_list"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "list_import" ADD CONSTRAINT "list_import_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "inspection_figure" ADD CONSTRAINT "inspection_figure_zone_id_filing_id_fkey" FOREIGN KEY ("zone_id", "filing_id") REFERENCES "inspection_filing"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "inspection_figure" ADD CONSTRAINT "inspection_figure_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "conduct_record" ADD CONSTRAINT "conduct_record_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_zone_id_incident_id_fkey" FOREIGN KEY ("zone_id", "incident_id") REFERENCES "incident"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "observation_paper" ADD CONSTRAINT "observation_paper_zone_id_observation_id_fkey" FOREIGN KEY ("zone_id", "observation_id") REFERENCES "observation"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_zone_id_observation_id_fkey" FOREIGN KEY ("zone_id", "observation_id") REFERENCES "observation"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_zone_id_shipment_id_fkey" FOREIGN KEY ("zone_id", "shipment_id") REFERENCES "shipment"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "declaration_signature" ADD CONSTRAINT "declaration_signature_zone_id_declaration_id_fkey" FOREIGN KEY ("zone_id", "declaration_id") REFERENCES "declaration"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "supervision_check" ADD CONSTRAINT "supervision_check_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "environment_assessment" ADD CONSTRAINT "environment_assessment_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- CHECK constraints: invariants that matter stand in the database too.
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_uscc" CHECK (uscc ~ '^[0-9A-HJ-NPQRTUWXY]{18}$');
ALTER TABLE "enterprise" ADD CONSTRAINT "enterprise_status" CHECK (status IN ('registered', 'admitted', 'suspended', 'removed'));
ALTER TABLE "enterprise_event" ADD CONSTRAINT "enterprise_event_kind" CHECK (kind IN ('registered', 'admitted', 'suspended', 'restored', 'removed'));
ALTER TABLE "enterprise_facts" ADD CONSTRAINT "enterprise_facts_source" CHECK (source IN ('application', 'update') AND revision > 0);
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_kind" CHECK (kind IN ('management', 'product', 'laboratory'));
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_term" CHECK (expires_on >= issued_on);
ALTER TABLE "enterprise_file" ADD CONSTRAINT "enterprise_file_subject" CHECK (subject IN ('application', 'observation', 'incident', 'check', 'environment', 'commitment'));
ALTER TABLE "application" ADD CONSTRAINT "application_state" CHECK (state IN ('draft', 'submitted', 'returned', 'evaluating', 'admitted', 'refused', 'withdrawn'));
ALTER TABLE "application" ADD CONSTRAINT "application_decided" CHECK (state NOT IN ('admitted', 'refused') OR decided_by_id IS NOT NULL);
ALTER TABLE "application_decision" ADD CONSTRAINT "application_decision_state" CHECK (state IN ('returned', 'refused', 'withdrawn', 'admitted'));
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_purpose" CHECK (purpose IN ('admission', 'restoration', 'review') AND (purpose = 'admission') = (application_id IS NOT NULL));
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_state" CHECK (state IN ('convened', 'completed') AND (state = 'completed') = (outcome IS NOT NULL AND completed_on IS NOT NULL));
ALTER TABLE "evaluation" ADD CONSTRAINT "evaluation_outcome" CHECK (outcome IN ('passed', 'failed'));
ALTER TABLE "panel_member" ADD CONSTRAINT "panel_member_conflict" CHECK (conflict IN ('none', 'declared', 'undeclared'));
ALTER TABLE "monthly_list" ADD CONSTRAINT "monthly_list_month" CHECK (extract(day FROM month) = 1 AND revision > 0);
ALTER TABLE "monthly_list" ADD CONSTRAINT "monthly_list_totals" CHECK (
  amount_usd >= 0 AND own_brand_amount_usd BETWEEN 0 AND amount_usd AND row_count >= 0 AND has_exports = (row_count > 0));
ALTER TABLE "monthly_list_row" ADD CONSTRAINT "monthly_list_row_country" CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE "monthly_list_row" ADD CONSTRAINT "monthly_list_row_figures" CHECK (
  quantity >= 0 AND amount_usd >= 0
  AND own_brand_quantity BETWEEN 0 AND quantity AND own_brand_amount_usd BETWEEN 0 AND amount_usd
  AND (own_brand_quantity IS NULL) = (own_brand_amount_usd IS NULL));
ALTER TABLE "list_import" ADD CONSTRAINT "list_import_kind" CHECK (kind IN ('monthly-list', 'inspection-figures') AND (kind = 'monthly-list') = (enterprise_id IS NOT NULL));
ALTER TABLE "list_import" ADD CONSTRAINT "list_import_state" CHECK (state IN ('waiting', 'running', 'done', 'refused', 'failed'));
ALTER TABLE "inspection_filing" ADD CONSTRAINT "inspection_filing_month" CHECK (extract(day FROM month) = 1 AND revision > 0);
ALTER TABLE "inspection_figure" ADD CONSTRAINT "inspection_figure_country" CHECK (country ~ '^[A-Z]{2}$');
ALTER TABLE "inspection_figure" ADD CONSTRAINT "inspection_figure_figures" CHECK (
  inspected_batches >= 0 AND inspected_quantity >= 0 AND inspected_amount_usd >= 0
  AND failed_batches BETWEEN 0 AND inspected_batches AND failed_quantity BETWEEN 0 AND inspected_quantity
  AND failed_amount_usd BETWEEN 0 AND inspected_amount_usd
  AND returned_batches >= 0 AND returned_quantity >= 0 AND returned_amount_usd >= 0);
ALTER TABLE "incident" ADD CONSTRAINT "incident_kind" CHECK (kind IN ('notification', 'recall', 'return'));
ALTER TABLE "incident" ADD CONSTRAINT "incident_cause" CHECK (cause IN ('own', 'other', 'undetermined') AND effect IN ('none', 'some', 'vile'));
ALTER TABLE "incident" ADD CONSTRAINT "incident_days" CHECK (reported_on >= happened_on AND traced_on >= happened_on AND (traced_on IS NULL) = (tracing = ''));
ALTER TABLE "incident" ADD CONSTRAINT "incident_country" CHECK (country ~ '^[A-Z]{2}$' AND amount_usd >= 0);
ALTER TABLE "conduct_record" ADD CONSTRAINT "conduct_record_kind" CHECK (
  kind IN ('offence', 'accident', 'refused-supervision', 'wants-to-leave', 'other-harm') AND effect IN ('none', 'some', 'serious'));
ALTER TABLE "observation" ADD CONSTRAINT "observation_state" CHECK (state IN ('open', 'released', 'replaced') AND (state = 'open') = (released_on IS NULL));
ALTER TABLE "observation" ADD CONSTRAINT "observation_term" CHECK (term_months > 0 AND ends_on > opened_on);
ALTER TABLE "observation_paper" ADD CONSTRAINT "observation_paper_kind" CHECK (kind IN ('scope-and-flow', 'technical-regulations', 'third-party-test', 'overall-report'));
ALTER TABLE "shipment" ADD CONSTRAINT "shipment_figures" CHECK (country ~ '^[A-Z]{2}$' AND amount_usd >= 0);
ALTER TABLE "declaration" ADD CONSTRAINT "declaration_state" CHECK (state IN ('draft', 'signed') AND array_length(pledges, 1) = 5);
ALTER TABLE "declaration_signature" ADD CONSTRAINT "declaration_signature_post" CHECK (post IN ('quality-head', 'legal-person'));
ALTER TABLE "supervision_check" ADD CONSTRAINT "supervision_check_inspectors" CHECK (array_length(inspectors, 1) > 0 AND non_conforming >= 0);
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_how" CHECK (how IN ('account', 'paper') AND year BETWEEN 2000 AND 2100);
ALTER TABLE "environment_assessment" ADD CONSTRAINT "environment_assessment_level" CHECK (level IN ('low', 'medium', 'high'));
ALTER TABLE "adjustment_approval" ADD CONSTRAINT "adjustment_approval_year" CHECK (year BETWEEN 2000 AND 2100 AND revision > 0);
ALTER TABLE "member" ADD CONSTRAINT "member_enterprise" CHECK (
  (role = 'enterprise' OR enterprise_id IS NULL) AND (enterprise_id IS NULL) = (post IS NULL));
ALTER TABLE "member" ADD CONSTRAINT "member_post" CHECK (post IN ('quality-head', 'legal-person', 'clerk'));

-- Row-level security: no context, no rows (docs/decisions/0002-tenancy.md).
ALTER TABLE "enterprise" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "enterprise" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "enterprise"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "enterprise_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "enterprise_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "enterprise_event"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "enterprise_facts" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "enterprise_facts" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "enterprise_facts"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "certificate" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "certificate" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "certificate"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "enterprise_file" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "enterprise_file" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "enterprise_file"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "application" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "application" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "application"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "application_decision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "application_decision" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "application_decision"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "evaluation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "evaluation" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "evaluation"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "panel_member" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "panel_member" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "panel_member"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "monthly_list" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "monthly_list" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "monthly_list"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "monthly_list_row" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "monthly_list_row" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "monthly_list_row"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "list_import" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "list_import" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "list_import"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "inspection_filing" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inspection_filing" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "inspection_filing"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "inspection_figure" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "inspection_figure" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "inspection_figure"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "incident" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "incident" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "incident"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "conduct_record" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "conduct_record" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "conduct_record"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "observation" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "observation" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "observation"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "observation_paper" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "observation_paper" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "observation_paper"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "shipment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "shipment" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "shipment"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "declaration" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "declaration" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "declaration"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "declaration_signature" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "declaration_signature" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "declaration_signature"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "supervision_check" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "supervision_check" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "supervision_check"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "commitment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "commitment" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "commitment"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "environment_assessment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "environment_assessment" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "environment_assessment"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "adjustment_approval" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "adjustment_approval" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "adjustment_approval"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

-- Append-only by grants: what happened is never rewritten.
GRANT SELECT, INSERT, UPDATE ON "enterprise" TO qualizone_app;
GRANT SELECT, INSERT ON "enterprise_event" TO qualizone_app;
GRANT SELECT, INSERT ON "enterprise_facts" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "certificate" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "enterprise_file" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "application" TO qualizone_app;
GRANT SELECT, INSERT ON "application_decision" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "evaluation" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "panel_member" TO qualizone_app;
GRANT SELECT, INSERT ON "monthly_list" TO qualizone_app;
GRANT SELECT, INSERT ON "monthly_list_row" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "list_import" TO qualizone_app;
GRANT SELECT, INSERT ON "inspection_filing" TO qualizone_app;
GRANT SELECT, INSERT ON "inspection_figure" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "incident" TO qualizone_app;
GRANT SELECT, INSERT ON "conduct_record" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "observation" TO qualizone_app;
GRANT SELECT, INSERT ON "observation_paper" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "shipment" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "declaration" TO qualizone_app;
GRANT SELECT, INSERT ON "declaration_signature" TO qualizone_app;
GRANT SELECT, INSERT ON "supervision_check" TO qualizone_app;
GRANT SELECT, INSERT ON "commitment" TO qualizone_app;
GRANT SELECT, INSERT ON "environment_assessment" TO qualizone_app;
GRANT SELECT, INSERT ON "adjustment_approval" TO qualizone_app;
