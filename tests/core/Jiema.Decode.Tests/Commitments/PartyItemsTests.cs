using Jiema.Decode.Commitments;

namespace Jiema.Decode.Tests.Commitments;

/// <summary>How a list of names is cut, and what stands before a name.</summary>
public class PartyItemsTests
{
    [Theory]
    [InlineData("青岚桥、霁溪桥", "青岚桥|霁溪桥")]
    [InlineData("青岚桥", "青岚桥")]
    [InlineData("青岚桥、", "青岚桥")]
    [InlineData("青岚桥和霁溪大桥", "青岚桥|霁溪大桥")]
    [InlineData("青岚桥与霁溪大桥", "青岚桥|霁溪大桥")]
    [InlineData("青岚桥及霁溪大桥", "青岚桥|霁溪大桥")]
    [InlineData("青岚桥以及霁溪大桥", "青岚桥以|霁溪大桥")]
    [InlineData("青岚和霁溪大桥", "青岚和霁溪大桥")]
    [InlineData("青岚桥和霁溪桥", "青岚桥|霁溪桥")]
    [InlineData("青岚桥和霁溪", "青岚桥和霁溪")]
    [InlineData("青岚镇和平大道", "青岚镇和平大道")]
    [InlineData("青岚镇和美乡村", "青岚镇和美乡村")]
    [InlineData("青岚镇与平安大道", "青岚镇|平安大道")]
    [InlineData("（青岚、霁溪）桥、北坊桥", "（青岚、霁溪）桥|北坊桥")]
    [InlineData("“青岚、霁溪”桥、北坊桥", "“青岚、霁溪”桥|北坊桥")]
    [InlineData("青岚）桥、北坊桥", "青岚）桥|北坊桥")]
    [InlineData("（青岚（霁溪）、北坊）、南坊", "（青岚（霁溪）、北坊）|南坊")]
    [InlineData("A桥、B桥", "A桥|B桥")]
    [InlineData("", "")]
    public void Next_List_IsCutAtItsMarks(string text, string expected)
    {
        var items = new List<string>();
        for (var at = 0; PartyItems.Next(text, ref at, text.Length, out var item);) items.Add(text[item.Start..item.End]);

        Assert.Equal(expected, string.Join('|', items));
    }

    [Theory]
    [InlineData("青岚桥", "青岚桥")]
    [InlineData(" 青岚桥 ", "青岚桥")]
    [InlineData("“青岚桥”", "青岚桥")]
    [InlineData("和青岚桥", "青岚桥")]
    [InlineData("总投资九亿元的青岚桥", "青岚桥")]
    [InlineData("甲的乙的青岚桥", "青岚桥")]
    [InlineData("汛期前青岚桥", "青岚桥")]
    [InlineData("今年年底前青岚桥", "青岚桥")]
    [InlineData("门前青岚桥", "门前青岚桥")]
    [InlineData("启动青岚桥", "青岚桥")]
    [InlineData("力争启动青岚桥", "青岚桥")]
    [InlineData("力争青岚桥", "青岚桥")]
    [InlineData("确保将青岚桥", "青岚桥")]
    [InlineData("建设青岚霁溪桥", "青岚霁溪桥")]
    [InlineData("建设路大桥东段", "建设路大桥东段")]
    [InlineData("建设集团大厦项目", "建设集团大厦项目")]
    [InlineData("加快青岚桥", "青岚桥")]
    [InlineData("全力启动青岚桥", "青岚桥")]
    [InlineData("扎实青岚桥", "青岚桥")]
    [InlineData("启动", "启动")]
    [InlineData("发展青岚桥", "发展青岚桥")]
    public void Trim_Item_IsTheBareName(string text, string expected)
    {
        var name = PartyItems.Trim(text, 0, text.Length);

        Assert.Equal(expected, text[name.Start..name.End]);
    }

    [Theory]
    [InlineData("青岚桥", "青岚桥")]
    [InlineData("十里设立子公司", "子公司")]
    [InlineData("青岚交通建设公司", "青岚交通建设公司")]
    [InlineData("青岚启动霁溪推进桥", "桥")]
    [InlineData("启动青岚建设桥", "青岚建设桥")]
    [InlineData("青岚服务业启动北坊", "北坊")]
    [InlineData("青岚服务中心", "青岚服务中心")]
    [InlineData("青岚启动", "")]
    public void AfterVerbs_LastVerb_IsSteppedOver(string text, string expected) => Assert.Equal(expected, text[PartyItems.AfterVerbs(text, 0, text.Length)..]);

    [Fact]
    public void All_MoreThanAListHas_IsNoList()
    {
        Span<TextSpan> items = stackalloc TextSpan[3];

        Assert.Equal(3, PartyItems.All("甲、乙、丙", 0, 5, items));
        Assert.Equal([new TextSpan(0, 1), new TextSpan(2, 3), new TextSpan(4, 5)], items.ToArray());
        Assert.Equal(-1, PartyItems.All("甲、乙、丙、丁", 0, 7, items));
    }

    [Theory]
    [InlineData("青岚装备", true)]
    [InlineData("精细化工", false)]
    [InlineData("国有平台公司", false)]
    [InlineData("岚化工", false)]
    [InlineData("LED光电", false)]
    [InlineData("青LED岚", true)]
    [InlineData("青一岚", true)]
    [InlineData("青一", false)]
    [InlineData("", false)]
    public void Names_OnlyWhatCommonWordsLeaveOver(string text, bool expected) => Assert.Equal(expected, CommonWords.Names(text, 0, text.Length));
}
