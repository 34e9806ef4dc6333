-- CreateTable
CREATE TABLE "calendar_year" (
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "changed_by_id" UUID,
    "changed_by_name" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "calendar_year_pkey" PRIMARY KEY ("year")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "day" DATE NOT NULL,
    "year" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("day")
);

-- CreateTable
CREATE TABLE "calendar_feed" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "last_read_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "calendar_feed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "month_exports" (
    "zone_id" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "dimension" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "lists" INTEGER NOT NULL,
    "row_count" INTEGER NOT NULL,
    "amount_usd" DECIMAL(22,2) NOT NULL,
    "own_brand_amount_usd" DECIMAL(22,2) NOT NULL,
    "nonconforming_rows" INTEGER NOT NULL,

    CONSTRAINT "month_exports_pkey" PRIMARY KEY ("zone_id","month","dimension","key")
);

-- CreateTable
CREATE TABLE "month_inspections" (
    "zone_id" TEXT NOT NULL,
    "month" DATE NOT NULL,
    "dimension" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "row_count" INTEGER NOT NULL,
    "inspected_batches" BIGINT NOT NULL,
    "inspected_quantity" DECIMAL(22,4) NOT NULL,
    "inspected_amount_usd" DECIMAL(22,2) NOT NULL,
    "failed_batches" BIGINT NOT NULL,
    "failed_quantity" DECIMAL(22,4) NOT NULL,
    "failed_amount_usd" DECIMAL(22,2) NOT NULL,
    "returned_batches" BIGINT NOT NULL,
    "returned_quantity" DECIMAL(22,4) NOT NULL,
    "returned_amount_usd" DECIMAL(22,2) NOT NULL,

    CONSTRAINT "month_inspections_pkey" PRIMARY KEY ("zone_id","month","dimension","key")
);

-- CreateTable
CREATE TABLE "quality_arrangement" (
    "zone_id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "half" INTEGER NOT NULL,
    "departments" TEXT[],
    "data_due_on" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "arranged_by_id" UUID NOT NULL,
    "arranged_by_name" TEXT NOT NULL,
    "arranged_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quality_arrangement_pkey" PRIMARY KEY ("zone_id","year","half")
);

-- CreateTable
CREATE TABLE "quality_contribution" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "half" INTEGER NOT NULL,
    "department_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "filed_on" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "filed_by_id" UUID NOT NULL,
    "filed_by_name" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quality_contribution_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "quality_report" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "half" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "figures_taken_at" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "first_submitted_on" DATE,
    "submitted_on" DATE,
    "submitted_by_id" UUID,
    "reviewed_on" DATE,
    "reviewed_by_id" UUID,
    "review_opinion" TEXT NOT NULL DEFAULT '',
    "round" INTEGER NOT NULL DEFAULT 0,
    "consultation" TEXT,
    "consulted_on" DATE,
    "consultation_ends_on" DATE,
    "consulted" TEXT[],
    "consultation_closed_on" DATE,
    "consultation_result" TEXT NOT NULL DEFAULT '',
    "published_on" DATE,
    "published_by_id" UUID,
    "published_revision" INTEGER,
    "audience" TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quality_report_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "quality_report_revision" (
    "zone_id" TEXT NOT NULL,
    "report_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "figures_taken_at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "saved_by_id" UUID NOT NULL,
    "saved_by_name" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quality_report_revision_pkey" PRIMARY KEY ("zone_id","report_id","number")
);

-- CreateTable
CREATE TABLE "quality_report_event" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "move" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quality_report_event_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "quality_comment" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "section" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "department_id" TEXT,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answer_note" TEXT NOT NULL DEFAULT '',
    "answered_by_id" UUID,
    "answered_by_name" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quality_comment_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "quality_response" (
    "zone_id" TEXT NOT NULL,
    "report_id" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "department_id" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "answered_on" DATE NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quality_response_pkey" PRIMARY KEY ("zone_id","report_id","round","department_id")
);

-- CreateTable
CREATE TABLE "quality_receipt" (
    "zone_id" TEXT NOT NULL,
    "report_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "reader_id" UUID NOT NULL,
    "reader_name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "department_id" TEXT,
    "enterprise_id" UUID,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "quality_receipt_pkey" PRIMARY KEY ("zone_id","report_id","revision","reader_id")
);

-- CreateTable
CREATE TABLE "quality_finding" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "is_serious" BOOLEAN NOT NULL,
    "inspection_focus" TEXT NOT NULL DEFAULT '',
    "risk_item_id" UUID,
    "created_by_id" UUID NOT NULL,
    "created_by_name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "quality_finding_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateTable
CREATE TABLE "enterprise_report" (
    "zone_id" TEXT NOT NULL,
    "id" UUID NOT NULL,
    "enterprise_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "half" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "figures" JSONB NOT NULL,
    "due_on" DATE NOT NULL,
    "filed_on" DATE NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "filed_by_id" UUID NOT NULL,
    "filed_by_name" TEXT NOT NULL,
    "filed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "enterprise_report_pkey" PRIMARY KEY ("zone_id","id")
);

-- CreateIndex
CREATE INDEX "calendar_day_year_idx" ON "calendar_day"("year");

-- CreateIndex
CREATE UNIQUE INDEX "calendar_feed_token_hash_key" ON "calendar_feed"("token_hash");

-- CreateIndex
CREATE INDEX "calendar_feed_user_id_idx" ON "calendar_feed"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "quality_contribution_zone_id_year_half_department_id_revisi_key" ON "quality_contribution"("zone_id", "year", "half", "department_id", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "quality_report_zone_id_year_half_key" ON "quality_report"("zone_id", "year", "half");

-- CreateIndex
CREATE INDEX "quality_report_event_zone_id_report_id_idx" ON "quality_report_event"("zone_id", "report_id");

-- CreateIndex
CREATE INDEX "quality_comment_zone_id_report_id_idx" ON "quality_comment"("zone_id", "report_id");

-- CreateIndex
CREATE INDEX "quality_finding_zone_id_report_id_idx" ON "quality_finding"("zone_id", "report_id");

-- CreateIndex
CREATE INDEX "enterprise_report_zone_id_year_half_idx" ON "enterprise_report"("zone_id", "year", "half");

-- CreateIndex
CREATE UNIQUE INDEX "enterprise_report_zone_id_enterprise_id_year_half_revision_key" ON "enterprise_report"("zone_id", "enterprise_id", "year", "half", "revision");

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_year_fkey" FOREIGN KEY ("year") REFERENCES "calendar_year"("year") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "calendar_feed" ADD CONSTRAINT "calendar_feed_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "month_exports" ADD CONSTRAINT "month_exports_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "month_inspections" ADD CONSTRAINT "month_inspections_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quality_arrangement" ADD CONSTRAINT "quality_arrangement_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quality_contribution" ADD CONSTRAINT "quality_contribution_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quality_report" ADD CONSTRAINT "quality_report_zone_id_fkey" FOREIGN KEY ("zone_id") REFERENCES "zone"("id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quality_report_revision" ADD CONSTRAINT "quality_report_revision_zone_id_report_id_fkey" FOREIGN KEY ("zone_id", "report_id") REFERENCES "quality_report"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quality_report_event" ADD CONSTRAINT "quality_report_event_zone_id_report_id_fkey" FOREIGN KEY ("zone_id", "report_id") REFERENCES "quality_report"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quality_comment" ADD CONSTRAINT "quality_comment_zone_id_report_id_fkey" FOREIGN KEY ("zone_id", "report_id") REFERENCES "quality_report"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quality_response" ADD CONSTRAINT "quality_response_zone_id_report_id_fkey" FOREIGN KEY ("zone_id", "report_id") REFERENCES "quality_report"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quality_receipt" ADD CONSTRAINT "quality_receipt_zone_id_report_id_fkey" FOREIGN KEY ("zone_id", "report_id") REFERENCES "quality_report"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quality_finding" ADD CONSTRAINT "quality_finding_zone_id_report_id_fkey" FOREIGN KEY ("zone_id", "report_id") REFERENCES "quality_report"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "quality_finding" ADD CONSTRAINT "quality_finding_zone_id_risk_item_id_fkey" FOREIGN KEY ("zone_id", "risk_item_id") REFERENCES "risk_item"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "enterprise_report" ADD CONSTRAINT "enterprise_report_zone_id_enterprise_id_fkey" FOREIGN KEY ("zone_id", "enterprise_id") REFERENCES "enterprise"("zone_id", "id") ON DELETE RESTRICT ON UPDATE NO ACTION;


-- CHECK constraints: invariants that matter stand in the database too.
ALTER TABLE "calendar_year" ADD CONSTRAINT "calendar_year_range" CHECK (year BETWEEN 2000 AND 2100);
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_kind" CHECK (kind IN ('holiday', 'workday'));
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_year" CHECK (extract(year FROM day) = year);
-- Whoever works on a weekend day makes up for one: a workday among the weekdays would say nothing.
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_worked" CHECK (kind = 'holiday' OR extract(isodow FROM day) IN (6, 7));
ALTER TABLE "month_exports" ADD CONSTRAINT "month_exports_dimension" CHECK (dimension IN ('all', 'country', 'product') AND (dimension = 'all') = (key = ''));
ALTER TABLE "month_exports" ADD CONSTRAINT "month_exports_own_brand" CHECK (own_brand_amount_usd <= amount_usd);
ALTER TABLE "month_inspections" ADD CONSTRAINT "month_inspections_dimension" CHECK (dimension IN ('all', 'country', 'product'));
ALTER TABLE "quality_arrangement" ADD CONSTRAINT "quality_arrangement_half" CHECK (half IN (1, 2));
ALTER TABLE "quality_contribution" ADD CONSTRAINT "quality_contribution_half" CHECK (half IN (1, 2) AND revision > 0 AND (revision = 1 OR reason <> ''));
ALTER TABLE "quality_report" ADD CONSTRAINT "quality_report_half" CHECK (half IN (1, 2));
ALTER TABLE "quality_report" ADD CONSTRAINT "quality_report_state" CHECK (state IN ('draft', 'submitted', 'reviewed', 'consulting', 'revising', 'published'));
ALTER TABLE "quality_report" ADD CONSTRAINT "quality_report_submitted" CHECK (state = 'draft' OR (submitted_on IS NOT NULL AND first_submitted_on IS NOT NULL));
-- Q8: nothing is consulted on or published that the office has not reviewed, nor by the one who handed it in.
ALTER TABLE "quality_report" ADD CONSTRAINT "quality_report_reviewed" CHECK (state IN ('draft', 'submitted') OR (reviewed_on IS NOT NULL AND reviewed_by_id <> submitted_by_id));
ALTER TABLE "quality_report" ADD CONSTRAINT "quality_report_consultation" CHECK (consultation IN ('meeting', 'circulation') AND round > 0 OR consultation IS NULL AND state NOT IN ('consulting', 'revising', 'published'));
ALTER TABLE "quality_report" ADD CONSTRAINT "quality_report_published" CHECK ((state <> 'published' OR published_revision IS NOT NULL) AND (published_revision IS NULL) = (published_on IS NULL));
ALTER TABLE "quality_report_revision" ADD CONSTRAINT "quality_report_revision_number" CHECK (number > 0);
ALTER TABLE "quality_comment" ADD CONSTRAINT "quality_comment_answer" CHECK (answer IN ('adopted', 'partly', 'declined') AND answered_at IS NOT NULL AND (answer = 'adopted' OR answer_note <> '') OR answer IS NULL AND answered_at IS NULL);
ALTER TABLE "quality_response" ADD CONSTRAINT "quality_response_answer" CHECK (answer IN ('agrees', 'comments') AND (answer = 'agrees' OR note <> ''));
ALTER TABLE "enterprise_report" ADD CONSTRAINT "enterprise_report_half" CHECK (half IN (1, 2) AND revision > 0 AND (revision = 1 OR reason <> ''));

-- Row-level security: no context, no rows.
ALTER TABLE "month_exports" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "month_exports" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "month_exports"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "month_inspections" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "month_inspections" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "month_inspections"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "quality_arrangement" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quality_arrangement" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "quality_arrangement"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "quality_contribution" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quality_contribution" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "quality_contribution"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "quality_report" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quality_report" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "quality_report"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "quality_report_revision" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quality_report_revision" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "quality_report_revision"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "quality_report_event" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quality_report_event" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "quality_report_event"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "quality_comment" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quality_comment" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "quality_comment"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "quality_response" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quality_response" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "quality_response"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "quality_receipt" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quality_receipt" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "quality_receipt"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "quality_finding" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "quality_finding" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "quality_finding"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

ALTER TABLE "enterprise_report" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "enterprise_report" FORCE ROW LEVEL SECURITY;
CREATE POLICY zone_scope ON "enterprise_report"
  USING (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')))
  WITH CHECK (zone_id = ANY (string_to_array(nullif(current_setting('app.zone_ids', true), ''), ',')));

-- Append-only by grants; the sums of a month are rewritten as a whole.
GRANT SELECT, INSERT, DELETE ON "month_exports" TO qualizone_app;
GRANT SELECT, INSERT, DELETE ON "month_inspections" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "quality_arrangement" TO qualizone_app;
GRANT SELECT, INSERT ON "quality_contribution" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "quality_report" TO qualizone_app;
GRANT SELECT, INSERT ON "quality_report_revision" TO qualizone_app;
GRANT SELECT, INSERT ON "quality_report_event" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "quality_comment" TO qualizone_app;
GRANT SELECT, INSERT ON "quality_response" TO qualizone_app;
GRANT SELECT, INSERT ON "quality_receipt" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "quality_finding" TO qualizone_app;
GRANT SELECT, INSERT ON "enterprise_report" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "calendar_year" TO qualizone_app;
GRANT SELECT, INSERT, DELETE ON "calendar_day" TO qualizone_app;
GRANT SELECT, INSERT, UPDATE ON "calendar_feed" TO qualizone_app;

-- The working days of the years published so far; an administrator adds the next ones.
INSERT INTO "calendar_year" (year, source, changed_by_name, changed_at) VALUES
  (2020, '国务院办公厅关于2020年部分节假日安排的通知', 'system', '2026-11-22T00:00:00Z'),
  (2021, '国务院办公厅关于2021年部分节假日安排的通知', 'system', '2026-11-22T00:00:00Z'),
  (2022, '国务院办公厅关于2022年部分节假日安排的通知', 'system', '2026-11-22T00:00:00Z'),
  (2023, '国务院办公厅关于2023年部分节假日安排的通知', 'system', '2026-11-22T00:00:00Z'),
  (2024, '国务院办公厅关于2024年部分节假日安排的通知', 'system', '2026-11-22T00:00:00Z'),
  (2025, '国务院办公厅关于2025年部分节假日安排的通知', 'system', '2026-11-22T00:00:00Z'),
  (2026, '国务院办公厅关于2026年部分节假日安排的通知', 'system', '2026-11-22T00:00:00Z');
INSERT INTO "calendar_day" (day, year, kind, name) VALUES
  ('2020-01-01', 2020, 'holiday', '元旦'),
  ('2020-01-19', 2020, 'workday', '春节'),
  ('2020-01-24', 2020, 'holiday', '春节'),
  ('2020-01-25', 2020, 'holiday', '春节'),
  ('2020-01-26', 2020, 'holiday', '春节'),
  ('2020-01-27', 2020, 'holiday', '春节'),
  ('2020-01-28', 2020, 'holiday', '春节'),
  ('2020-01-29', 2020, 'holiday', '春节'),
  ('2020-01-30', 2020, 'holiday', '春节'),
  ('2020-01-31', 2020, 'holiday', '春节'),
  ('2020-02-01', 2020, 'holiday', '春节'),
  ('2020-02-02', 2020, 'holiday', '春节'),
  ('2020-04-04', 2020, 'holiday', '清明'),
  ('2020-04-05', 2020, 'holiday', '清明'),
  ('2020-04-06', 2020, 'holiday', '清明'),
  ('2020-04-26', 2020, 'workday', '劳动节'),
  ('2020-05-01', 2020, 'holiday', '劳动节'),
  ('2020-05-02', 2020, 'holiday', '劳动节'),
  ('2020-05-03', 2020, 'holiday', '劳动节'),
  ('2020-05-04', 2020, 'holiday', '劳动节'),
  ('2020-05-05', 2020, 'holiday', '劳动节'),
  ('2020-05-09', 2020, 'workday', '劳动节'),
  ('2020-06-25', 2020, 'holiday', '端午'),
  ('2020-06-26', 2020, 'holiday', '端午'),
  ('2020-06-27', 2020, 'holiday', '端午'),
  ('2020-06-28', 2020, 'workday', '端午'),
  ('2020-09-27', 2020, 'workday', '国庆节'),
  ('2020-10-01', 2020, 'holiday', '国庆节'),
  ('2020-10-02', 2020, 'holiday', '国庆节'),
  ('2020-10-03', 2020, 'holiday', '国庆节'),
  ('2020-10-04', 2020, 'holiday', '国庆节'),
  ('2020-10-05', 2020, 'holiday', '国庆节'),
  ('2020-10-06', 2020, 'holiday', '国庆节'),
  ('2020-10-07', 2020, 'holiday', '国庆节'),
  ('2020-10-08', 2020, 'holiday', '国庆节'),
  ('2020-10-10', 2020, 'workday', '国庆节'),
  ('2021-01-01', 2021, 'holiday', '元旦'),
  ('2021-01-02', 2021, 'holiday', '元旦'),
  ('2021-01-03', 2021, 'holiday', '元旦'),
  ('2021-02-07', 2021, 'workday', '春节'),
  ('2021-02-11', 2021, 'holiday', '春节'),
  ('2021-02-12', 2021, 'holiday', '春节'),
  ('2021-02-13', 2021, 'holiday', '春节'),
  ('2021-02-14', 2021, 'holiday', '春节'),
  ('2021-02-15', 2021, 'holiday', '春节'),
  ('2021-02-16', 2021, 'holiday', '春节'),
  ('2021-02-17', 2021, 'holiday', '春节'),
  ('2021-02-20', 2021, 'workday', '春节'),
  ('2021-04-03', 2021, 'holiday', '清明'),
  ('2021-04-04', 2021, 'holiday', '清明'),
  ('2021-04-05', 2021, 'holiday', '清明'),
  ('2021-04-25', 2021, 'workday', '劳动节'),
  ('2021-05-01', 2021, 'holiday', '劳动节'),
  ('2021-05-02', 2021, 'holiday', '劳动节'),
  ('2021-05-03', 2021, 'holiday', '劳动节'),
  ('2021-05-04', 2021, 'holiday', '劳动节'),
  ('2021-05-05', 2021, 'holiday', '劳动节'),
  ('2021-05-08', 2021, 'workday', '劳动节'),
  ('2021-06-12', 2021, 'holiday', '端午'),
  ('2021-06-13', 2021, 'holiday', '端午'),
  ('2021-06-14', 2021, 'holiday', '端午'),
  ('2021-09-18', 2021, 'workday', '中秋'),
  ('2021-09-19', 2021, 'holiday', '中秋'),
  ('2021-09-20', 2021, 'holiday', '中秋'),
  ('2021-09-21', 2021, 'holiday', '中秋'),
  ('2021-09-26', 2021, 'workday', '国庆节'),
  ('2021-10-01', 2021, 'holiday', '国庆节'),
  ('2021-10-02', 2021, 'holiday', '国庆节'),
  ('2021-10-03', 2021, 'holiday', '国庆节'),
  ('2021-10-04', 2021, 'holiday', '国庆节'),
  ('2021-10-05', 2021, 'holiday', '国庆节'),
  ('2021-10-06', 2021, 'holiday', '国庆节'),
  ('2021-10-07', 2021, 'holiday', '国庆节'),
  ('2021-10-09', 2021, 'workday', '国庆节'),
  ('2022-01-01', 2022, 'holiday', '元旦'),
  ('2022-01-02', 2022, 'holiday', '元旦'),
  ('2022-01-03', 2022, 'holiday', '元旦'),
  ('2022-01-29', 2022, 'workday', '春节'),
  ('2022-01-30', 2022, 'workday', '春节'),
  ('2022-01-31', 2022, 'holiday', '春节'),
  ('2022-02-01', 2022, 'holiday', '春节'),
  ('2022-02-02', 2022, 'holiday', '春节'),
  ('2022-02-03', 2022, 'holiday', '春节'),
  ('2022-02-04', 2022, 'holiday', '春节'),
  ('2022-02-05', 2022, 'holiday', '春节'),
  ('2022-02-06', 2022, 'holiday', '春节'),
  ('2022-04-02', 2022, 'workday', '清明'),
  ('2022-04-03', 2022, 'holiday', '清明'),
  ('2022-04-04', 2022, 'holiday', '清明'),
  ('2022-04-05', 2022, 'holiday', '清明'),
  ('2022-04-24', 2022, 'workday', '劳动节'),
  ('2022-04-30', 2022, 'holiday', '劳动节'),
  ('2022-05-01', 2022, 'holiday', '劳动节'),
  ('2022-05-02', 2022, 'holiday', '劳动节'),
  ('2022-05-03', 2022, 'holiday', '劳动节'),
  ('2022-05-04', 2022, 'holiday', '劳动节'),
  ('2022-05-07', 2022, 'workday', '劳动节'),
  ('2022-06-03', 2022, 'holiday', '端午'),
  ('2022-06-04', 2022, 'holiday', '端午'),
  ('2022-06-05', 2022, 'holiday', '端午'),
  ('2022-09-10', 2022, 'holiday', '中秋'),
  ('2022-09-11', 2022, 'holiday', '中秋'),
  ('2022-09-12', 2022, 'holiday', '中秋'),
  ('2022-10-01', 2022, 'holiday', '国庆节'),
  ('2022-10-02', 2022, 'holiday', '国庆节'),
  ('2022-10-03', 2022, 'holiday', '国庆节'),
  ('2022-10-04', 2022, 'holiday', '国庆节'),
  ('2022-10-05', 2022, 'holiday', '国庆节'),
  ('2022-10-06', 2022, 'holiday', '国庆节'),
  ('2022-10-07', 2022, 'holiday', '国庆节'),
  ('2022-10-08', 2022, 'workday', '国庆节'),
  ('2022-10-09', 2022, 'workday', '国庆节'),
  ('2022-12-31', 2022, 'holiday', '元旦'),
  ('2023-01-01', 2023, 'holiday', '元旦'),
  ('2023-01-02', 2023, 'holiday', '元旦'),
  ('2023-01-21', 2023, 'holiday', '春节'),
  ('2023-01-22', 2023, 'holiday', '春节'),
  ('2023-01-23', 2023, 'holiday', '春节'),
  ('2023-01-24', 2023, 'holiday', '春节'),
  ('2023-01-25', 2023, 'holiday', '春节'),
  ('2023-01-26', 2023, 'holiday', '春节'),
  ('2023-01-27', 2023, 'holiday', '春节'),
  ('2023-01-28', 2023, 'workday', '春节'),
  ('2023-01-29', 2023, 'workday', '春节'),
  ('2023-04-05', 2023, 'holiday', '清明'),
  ('2023-04-23', 2023, 'workday', '劳动节'),
  ('2023-04-29', 2023, 'holiday', '劳动节'),
  ('2023-04-30', 2023, 'holiday', '劳动节'),
  ('2023-05-01', 2023, 'holiday', '劳动节'),
  ('2023-05-02', 2023, 'holiday', '劳动节'),
  ('2023-05-03', 2023, 'holiday', '劳动节'),
  ('2023-05-06', 2023, 'workday', '劳动节'),
  ('2023-06-22', 2023, 'holiday', '端午'),
  ('2023-06-23', 2023, 'holiday', '端午'),
  ('2023-06-24', 2023, 'holiday', '端午'),
  ('2023-06-25', 2023, 'workday', '端午'),
  ('2023-09-29', 2023, 'holiday', '中秋'),
  ('2023-09-30', 2023, 'holiday', '国庆节'),
  ('2023-10-01', 2023, 'holiday', '国庆节'),
  ('2023-10-02', 2023, 'holiday', '国庆节'),
  ('2023-10-03', 2023, 'holiday', '国庆节'),
  ('2023-10-04', 2023, 'holiday', '国庆节'),
  ('2023-10-05', 2023, 'holiday', '国庆节'),
  ('2023-10-06', 2023, 'holiday', '国庆节'),
  ('2023-10-07', 2023, 'workday', '国庆节'),
  ('2023-10-08', 2023, 'workday', '国庆节'),
  ('2024-01-01', 2024, 'holiday', '元旦'),
  ('2024-02-04', 2024, 'workday', '春节'),
  ('2024-02-10', 2024, 'holiday', '春节'),
  ('2024-02-11', 2024, 'holiday', '春节'),
  ('2024-02-12', 2024, 'holiday', '春节'),
  ('2024-02-13', 2024, 'holiday', '春节'),
  ('2024-02-14', 2024, 'holiday', '春节'),
  ('2024-02-15', 2024, 'holiday', '春节'),
  ('2024-02-16', 2024, 'holiday', '春节'),
  ('2024-02-17', 2024, 'holiday', '春节'),
  ('2024-02-18', 2024, 'workday', '春节'),
  ('2024-04-04', 2024, 'holiday', '清明'),
  ('2024-04-05', 2024, 'holiday', '清明'),
  ('2024-04-06', 2024, 'holiday', '清明'),
  ('2024-04-07', 2024, 'workday', '清明'),
  ('2024-04-28', 2024, 'workday', '劳动节'),
  ('2024-05-01', 2024, 'holiday', '劳动节'),
  ('2024-05-02', 2024, 'holiday', '劳动节'),
  ('2024-05-03', 2024, 'holiday', '劳动节'),
  ('2024-05-04', 2024, 'holiday', '劳动节'),
  ('2024-05-05', 2024, 'holiday', '劳动节'),
  ('2024-05-11', 2024, 'workday', '劳动节'),
  ('2024-06-10', 2024, 'holiday', '端午'),
  ('2024-09-14', 2024, 'workday', '中秋'),
  ('2024-09-15', 2024, 'holiday', '中秋'),
  ('2024-09-16', 2024, 'holiday', '中秋'),
  ('2024-09-17', 2024, 'holiday', '中秋'),
  ('2024-09-29', 2024, 'workday', '国庆节'),
  ('2024-10-01', 2024, 'holiday', '国庆节'),
  ('2024-10-02', 2024, 'holiday', '国庆节'),
  ('2024-10-03', 2024, 'holiday', '国庆节'),
  ('2024-10-04', 2024, 'holiday', '国庆节'),
  ('2024-10-05', 2024, 'holiday', '国庆节'),
  ('2024-10-06', 2024, 'holiday', '国庆节'),
  ('2024-10-07', 2024, 'holiday', '国庆节'),
  ('2024-10-12', 2024, 'workday', '国庆节'),
  ('2025-01-01', 2025, 'holiday', '元旦'),
  ('2025-01-26', 2025, 'workday', '春节'),
  ('2025-01-28', 2025, 'holiday', '春节'),
  ('2025-01-29', 2025, 'holiday', '春节'),
  ('2025-01-30', 2025, 'holiday', '春节'),
  ('2025-01-31', 2025, 'holiday', '春节'),
  ('2025-02-01', 2025, 'holiday', '春节'),
  ('2025-02-02', 2025, 'holiday', '春节'),
  ('2025-02-03', 2025, 'holiday', '春节'),
  ('2025-02-04', 2025, 'holiday', '春节'),
  ('2025-02-08', 2025, 'workday', '春节'),
  ('2025-04-04', 2025, 'holiday', '清明'),
  ('2025-04-05', 2025, 'holiday', '清明'),
  ('2025-04-06', 2025, 'holiday', '清明'),
  ('2025-04-27', 2025, 'workday', '劳动节'),
  ('2025-05-01', 2025, 'holiday', '劳动节'),
  ('2025-05-02', 2025, 'holiday', '劳动节'),
  ('2025-05-03', 2025, 'holiday', '劳动节'),
  ('2025-05-04', 2025, 'holiday', '劳动节'),
  ('2025-05-05', 2025, 'holiday', '劳动节'),
  ('2025-05-31', 2025, 'holiday', '端午'),
  ('2025-06-01', 2025, 'holiday', '端午'),
  ('2025-06-02', 2025, 'holiday', '端午'),
  ('2025-09-28', 2025, 'workday', '国庆节'),
  ('2025-10-01', 2025, 'holiday', '国庆节'),
  ('2025-10-02', 2025, 'holiday', '国庆节'),
  ('2025-10-03', 2025, 'holiday', '国庆节'),
  ('2025-10-04', 2025, 'holiday', '国庆节'),
  ('2025-10-05', 2025, 'holiday', '国庆节'),
  ('2025-10-06', 2025, 'holiday', '中秋'),
  ('2025-10-07', 2025, 'holiday', '国庆节'),
  ('2025-10-08', 2025, 'holiday', '国庆节'),
  ('2025-10-11', 2025, 'workday', '国庆节'),
  ('2026-01-01', 2026, 'holiday', '元旦'),
  ('2026-01-02', 2026, 'holiday', '元旦'),
  ('2026-01-03', 2026, 'holiday', '元旦'),
  ('2026-01-04', 2026, 'workday', '元旦'),
  ('2026-02-14', 2026, 'workday', '春节'),
  ('2026-02-15', 2026, 'holiday', '春节'),
  ('2026-02-16', 2026, 'holiday', '春节'),
  ('2026-02-17', 2026, 'holiday', '春节'),
  ('2026-02-18', 2026, 'holiday', '春节'),
  ('2026-02-19', 2026, 'holiday', '春节'),
  ('2026-02-20', 2026, 'holiday', '春节'),
  ('2026-02-21', 2026, 'holiday', '春节'),
  ('2026-02-22', 2026, 'holiday', '春节'),
  ('2026-02-23', 2026, 'holiday', '春节'),
  ('2026-02-28', 2026, 'workday', '春节'),
  ('2026-04-04', 2026, 'holiday', '清明'),
  ('2026-04-05', 2026, 'holiday', '清明'),
  ('2026-04-06', 2026, 'holiday', '清明'),
  ('2026-05-01', 2026, 'holiday', '劳动节'),
  ('2026-05-02', 2026, 'holiday', '劳动节'),
  ('2026-05-03', 2026, 'holiday', '劳动节'),
  ('2026-05-04', 2026, 'holiday', '劳动节'),
  ('2026-05-05', 2026, 'holiday', '劳动节'),
  ('2026-05-09', 2026, 'workday', '劳动节'),
  ('2026-06-19', 2026, 'holiday', '端午'),
  ('2026-06-20', 2026, 'holiday', '端午'),
  ('2026-06-21', 2026, 'holiday', '端午'),
  ('2026-09-20', 2026, 'workday', '国庆节'),
  ('2026-09-25', 2026, 'holiday', '中秋'),
  ('2026-09-26', 2026, 'holiday', '中秋'),
  ('2026-09-27', 2026, 'holiday', '中秋'),
  ('2026-10-01', 2026, 'holiday', '国庆节'),
  ('2026-10-02', 2026, 'holiday', '国庆节'),
  ('2026-10-03', 2026, 'holiday', '国庆节'),
  ('2026-10-04', 2026, 'holiday', '国庆节'),
  ('2026-10-05', 2026, 'holiday', '国庆节'),
  ('2026-10-06', 2026, 'holiday', '国庆节'),
  ('2026-10-07', 2026, 'holiday', '国庆节'),
  ('2026-10-10', 2026, 'workday', '国庆节');
