using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Jiema.Hosting.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_reports_report_OriginalSha256",
                table: "reports_report");

            migrationBuilder.AddColumn<Guid>(
                name: "AreaId",
                table: "reports_report",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000001"));

            migrationBuilder.AddColumn<long>(
                name: "ClosedAt",
                table: "platform_account",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LockedAt",
                table: "platform_account",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NameSkeleton",
                table: "platform_account",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "PasswordChangedAt",
                table: "platform_account",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "platform_administrator",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_administrator", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_platform_administrator_platform_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_area",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ParentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_area", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_area_platform_area_ParentId",
                        column: x => x.ParentId,
                        principalTable: "platform_area",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_draft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_draft", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_invitation",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AreaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Role = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true),
                    FirstOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssuedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_invitation", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_journal",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ObjectKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ObjectId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false),
                    Algorithm = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_journal", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "platform_journal_head",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_journal_head", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_once",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Endpoint = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Fingerprint = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Attempt = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    Location = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    MediaType = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_once", x => new { x.AccountId, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "platform_password",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_password", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_password_platform_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_recovery_code",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    UsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_recovery_code", x => new { x.AccountId, x.Hash });
                    table.ForeignKey(
                        name: "FK_platform_recovery_code_platform_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_second_factor",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Secret = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    LastStep = table.Column<long>(type: "INTEGER", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_second_factor", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_platform_second_factor_platform_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_session",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    LastSeenAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Browser = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "TEXT", maxLength: 45, nullable: false),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Ended = table.Column<string>(type: "TEXT", maxLength: 24, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_session", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_session_platform_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_token",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ScopeNames = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    MadeAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresAt = table.Column<long>(type: "INTEGER", nullable: false),
                    RevokedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    LastUsedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_token", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_token_platform_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "reports_decoding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContentSha256 = table.Column<string>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", maxLength: 260, nullable: false),
                    Pasted = table.Column<bool>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<string>(type: "TEXT", nullable: false),
                    PostId = table.Column<Guid>(type: "TEXT", nullable: true),
                    StartedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AlreadyThere = table.Column<bool>(type: "INTEGER", nullable: false),
                    FaultCode = table.Column<string>(type: "TEXT", nullable: true),
                    FaultZh = table.Column<string>(type: "TEXT", nullable: true),
                    FaultEn = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports_decoding", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "platform_person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    AccountId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_person", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_person_platform_account_AccountId",
                        column: x => x.AccountId,
                        principalTable: "platform_account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_person_platform_area_AreaId",
                        column: x => x.AreaId,
                        principalTable: "platform_area",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_unit",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AreaId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_unit", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_unit_platform_area_AreaId",
                        column: x => x.AreaId,
                        principalTable: "platform_area",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_unit_platform_unit_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "platform_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_post",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    RoleNames = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Several = table.Column<bool>(type: "INTEGER", nullable: false),
                    SuccessorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_post", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_post_platform_post_SuccessorId",
                        column: x => x.SuccessorId,
                        principalTable: "platform_post",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_post_platform_unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "platform_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_unit_name",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    UnitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ShortName = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_unit_name", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_unit_name_platform_unit_UnitId",
                        column: x => x.UnitId,
                        principalTable: "platform_unit",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "platform_holding",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PostId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    To = table.Column<DateOnly>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_platform_holding", x => x.Id);
                    table.ForeignKey(
                        name: "FK_platform_holding_platform_person_PersonId",
                        column: x => x.PersonId,
                        principalTable: "platform_person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_platform_holding_platform_post_PostId",
                        column: x => x.PostId,
                        principalTable: "platform_post",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.InsertData(
                table: "platform_area",
                columns: new[] { "Id", "Code", "Kind", "Name", "ParentId", "Revision" },
                values: new object[] { new Guid("00000000-0000-0000-0000-000000000001"), null, "County", "本县", null, 0 });

            migrationBuilder.InsertData(
                table: "platform_journal_head",
                columns: new[] { "Id", "Hash", "Sequence" },
                values: new object[] { 1, new byte[0], 0L });

            migrationBuilder.CreateIndex(
                name: "IX_reports_report_AreaId_OriginalSha256",
                table: "reports_report",
                columns: new[] { "AreaId", "OriginalSha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_account_NameSkeleton",
                table: "platform_account",
                column: "NameSkeleton",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_area_ParentId",
                table: "platform_area",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_draft_AccountId_ExpiresAt",
                table: "platform_draft",
                columns: new[] { "AccountId", "ExpiresAt" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_holding_PersonId",
                table: "platform_holding",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_holding_PostId",
                table: "platform_holding",
                column: "PostId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_invitation_Hash",
                table: "platform_invitation",
                column: "Hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_journal_AccountId_Sequence",
                table: "platform_journal",
                columns: new[] { "AccountId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_journal_At",
                table: "platform_journal",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_journal_Kind_Sequence",
                table: "platform_journal",
                columns: new[] { "Kind", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_journal_ObjectKind_ObjectId_Sequence",
                table: "platform_journal",
                columns: new[] { "ObjectKind", "ObjectId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_once_At",
                table: "platform_once",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_platform_password_AccountId_At",
                table: "platform_password",
                columns: new[] { "AccountId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_platform_person_AccountId",
                table: "platform_person",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_person_AreaId",
                table: "platform_person",
                column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_post_SuccessorId",
                table: "platform_post",
                column: "SuccessorId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_post_UnitId",
                table: "platform_post",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_session_AccountId",
                table: "platform_session",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_token_AccountId",
                table: "platform_token",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_token_Sha256",
                table: "platform_token",
                column: "Sha256",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_platform_unit_AreaId",
                table: "platform_unit",
                column: "AreaId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_unit_MergedIntoId",
                table: "platform_unit",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_platform_unit_name_UnitId",
                table: "platform_unit_name",
                column: "UnitId");

            migrationBuilder.CreateIndex(
                name: "IX_reports_decoding_State_AskedAt",
                table: "reports_decoding",
                columns: new[] { "State", "AskedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "platform_administrator");

            migrationBuilder.DropTable(
                name: "platform_draft");

            migrationBuilder.DropTable(
                name: "platform_holding");

            migrationBuilder.DropTable(
                name: "platform_invitation");

            migrationBuilder.DropTable(
                name: "platform_journal");

            migrationBuilder.DropTable(
                name: "platform_journal_head");

            migrationBuilder.DropTable(
                name: "platform_once");

            migrationBuilder.DropTable(
                name: "platform_password");

            migrationBuilder.DropTable(
                name: "platform_recovery_code");

            migrationBuilder.DropTable(
                name: "platform_second_factor");

            migrationBuilder.DropTable(
                name: "platform_session");

            migrationBuilder.DropTable(
                name: "platform_token");

            migrationBuilder.DropTable(
                name: "platform_unit_name");

            migrationBuilder.DropTable(
                name: "reports_decoding");

            migrationBuilder.DropTable(
                name: "platform_person");

            migrationBuilder.DropTable(
                name: "platform_post");

            migrationBuilder.DropTable(
                name: "platform_unit");

            migrationBuilder.DropTable(
                name: "platform_area");

            migrationBuilder.DropIndex(
                name: "IX_reports_report_AreaId_OriginalSha256",
                table: "reports_report");

            migrationBuilder.DropIndex(
                name: "IX_platform_account_NameSkeleton",
                table: "platform_account");

            migrationBuilder.DropColumn(
                name: "AreaId",
                table: "reports_report");

            migrationBuilder.DropColumn(
                name: "ClosedAt",
                table: "platform_account");

            migrationBuilder.DropColumn(
                name: "LockedAt",
                table: "platform_account");

            migrationBuilder.DropColumn(
                name: "NameSkeleton",
                table: "platform_account");

            migrationBuilder.DropColumn(
                name: "PasswordChangedAt",
                table: "platform_account");

            migrationBuilder.CreateIndex(
                name: "IX_reports_report_OriginalSha256",
                table: "reports_report",
                column: "OriginalSha256",
                unique: true);
        }
    }
}
